package dateline.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import news.dateline.records.RawDocument;
import org.junit.jupiter.api.Test;

class PayloadReaderTest {

  private static final byte[] PAGE = "The harbour reopened.".getBytes(StandardCharsets.UTF_8);

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static RawDocument read(byte[] stored, int maxBytes) throws IOException {
    return new PayloadReader(maxBytes).read("file:///x.txt", new ByteArrayInputStream(stored));
  }

  private static byte[] bytes(RawDocument document) {
    byte[] bytes = new byte[document.getPayload().remaining()];
    document.getPayload().duplicate().get(bytes);
    return bytes;
  }

  @Test
  void namesADocumentByItsPayload() throws IOException {
    // printf 'The harbour reopened.' | sha256sum | cut -c1-32
    assertEquals("89ecd0fefdcec6d15a7d8cf4f08ff3c6", read(PAGE, 100).getDocumentId());
  }

  @Test
  void readsThroughGzipByContent() throws IOException {
    RawDocument zipped = read(gzip(PAGE), 100);
    assertArrayEquals(PAGE, bytes(zipped));
    assertEquals(read(PAGE, 100).getDocumentId(), zipped.getDocumentId());
  }

  @Test
  void readsEmptyAndOneByteFiles() throws IOException {
    assertEquals(0, bytes(read(new byte[0], 100)).length);
    assertEquals(1, bytes(read(new byte[] {0x1f}, 100)).length);
  }

  @Test
  void refusesTruncatedGzip() throws IOException {
    byte[] zipped = gzip(PAGE);
    assertThrows(IOException.class, () -> read(Arrays.copyOf(zipped, zipped.length - 9), 100));
    assertThrows(IOException.class, () -> read(Arrays.copyOf(zipped, 5), 100));
  }

  @Test
  void stopsAtTheLimitEvenIfTheFileIsSmall() throws IOException {
    byte[] bomb = gzip(new byte[1 << 20]);
    IOException error = assertThrows(IOException.class, () -> read(bomb, 1000));
    assertEquals("payload is longer than 1000 bytes", error.getMessage());
    assertEquals(PAGE.length, bytes(read(PAGE, PAGE.length)).length);
  }
}
