package dateline.read;

import static dateline.read.Containers.brotli;
import static dateline.read.Containers.compressed;
import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.response;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are made to take a reader's time, memory or disk take none of them. */
class BombTest {

  private static final byte[] PAGE = utf8("The harbour reopened.");
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1 << 20;

  private static ReadFile read(InputStream file) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          ReadFile found = new ReadFile();
          new PayloadReader(ReadSettings.DEFAULT).read(file, found);
          return found;
        });
  }

  private static ReadFile read(byte[] file) {
    return read(new ByteArrayInputStream(file));
  }

  @Test
  void aFlatZipBombCostsOneEntry() {
    byte[] bomb = zip("a.txt", PAGE, "zeros.txt", new byte[100 * MEGABYTE], "b.txt", PAGE);
    ReadFile read = read(bomb);
    assertEquals(2, read.payloads.size());
    assertEquals("zeros.txt", read.failedAt.get(0).recordId());
    assertEquals(
        List.of("payload is longer than 8388608 bytes (--maxPayloadBytes)"), read.failures);
  }

  @Test
  void aNestedZipBombEndsAtTheExpansionOfItsFile() {
    byte[] zeros = zip("zeros.txt", new byte[60 * MEGABYTE]);
    Object[] entries = new Object[60];
    Arrays.setAll(entries, i -> i % 2 == 0 ? i + ".zip" : zeros);
    ReadFile read = read(zip("a.txt", PAGE, "bomb.zip", zip(entries)));
    assertEquals("The harbour reopened.", read.texts());
    assertTrue(
        read.failures.contains("the compressed data expand more than 1000-fold (--maxExpansion)"),
        read.failures.toString());
  }

  @Test
  void recordsWithBodiesThatExpandAreABombTogether() {
    byte[] body = compressed(new byte[8 * MEGABYTE - 1], ZstdOutputStream::new);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      records.add(
          response(
              i % 10, "200 OK", "Content-Type: text/html\r\nContent-Encoding: zstd\r\n", body));
    }
    byte[] archive = joined(records.toArray(byte[][]::new));
    long[] payloadBytes = new long[1];
    List<String> failures = new ArrayList<>();
    assertTimeoutPreemptively(
        LIMIT,
        () ->
            new PayloadReader(ReadSettings.DEFAULT)
                .read(
                    new ByteArrayInputStream(archive),
                    new PayloadVisitor() {
                      @Override
                      public void payload(Payload payload) {
                        payloadBytes[0] += payload.bytes().length;
                      }

                      @Override
                      public void failed(Origin origin, IOException error) {
                        failures.add(String.valueOf(error.getMessage()));
                      }
                    }));
    assertEquals(
        List.of("the compressed data expand more than 1000-fold (--maxExpansion)"), failures);
    assertTrue(payloadBytes[0] > 0 && payloadBytes[0] <= 64L * MEGABYTE + 1000L * archive.length);
  }

  @Test
  void anEncodedBodyOfTextIsNoBomb() {
    byte[] record =
        response(1, "200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n", brotli(PAGE));
    assertEquals("The harbour reopened.", read(record).texts());
  }

  @Test
  void aStreamWithoutEndEndsAtThePayloadLimit() {
    byte[] member = gzip(new byte[MEGABYTE]);
    ReadFile members = read(endless(new byte[0], member));
    assertEquals(
        List.of("payload is longer than 8388608 bytes (--maxPayloadBytes)"), members.failures);
    ReadFile one =
        read(endless(beginOfMember(), new byte[] {0, 5, 0, -6, -1, 'a', 'b', 'c', 'd', 'e'}));
    assertEquals(List.of("payload is longer than 8388608 bytes (--maxPayloadBytes)"), one.failures);
  }

  /** A gzip member whose end never comes: stored blocks follow, none of which is the last. */
  private static byte[] beginOfMember() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.finish();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Arrays.copyOf(out.toByteArray(), 10);
  }

  private static InputStream endless(byte[] begin, byte[] repeated) {
    InputStream again =
        new InputStream() {
          private int at = repeated.length - 1;

          @Override
          public int read() {
            at = (at + 1) % repeated.length;
            return repeated[at] & 0xff;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
              buffer[i] = (byte) read();
            }
            return length;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(begin), again);
  }

  @Test
  void aDictionaryThatIsALieTakesNoMemory() {
    byte[] xz = compressed(PAGE, XZCompressorOutputStream::new);
    int header = 12;
    int length = (xz[header] + 1) * 4;
    xz[header + 4] = 37; // of 1.5 GiB
    CRC32 sum = new CRC32();
    sum.update(xz, header, length - 4);
    for (int i = 0; i < 4; i++) {
      xz[header + length - 4 + i] = (byte) (sum.getValue() >>> (8 * i));
    }
    ReadFile read = read(xz);
    assertEquals(List.of(), read.payloads);
    assertTrue(read.failures.get(0).contains("memory"), read.failures.toString());
  }

  @Test
  void anEntryThatSaysItIsHugeOrLessThanNothingIsAFailure() {
    byte[] huge = tar("a.txt", PAGE, "huge.txt", PAGE);
    overwrite(huge, 1024 + 124, "77777777777\0".getBytes(StandardCharsets.US_ASCII));
    ReadFile read = read(huge);
    assertEquals("The harbour reopened.", read.texts());
    assertEquals("huge.txt", read.failedAt.get(0).recordId());
    byte[] negative = tar("a.txt", PAGE, "negative.txt", PAGE);
    byte[] less = new byte[12];
    Arrays.fill(less, (byte) 0xff);
    overwrite(negative, 1024 + 124, less);
    ReadFile second = read(negative);
    assertEquals("The harbour reopened.", second.texts());
    assertEquals(1, second.failures.size(), second.failures.toString());
  }

  /** Writes a field of the tar header at 1024, and the check sum that goes with it. */
  private static void overwrite(byte[] tar, int at, byte[] field) {
    System.arraycopy(field, 0, tar, at, field.length);
    Arrays.fill(tar, 1024 + 148, 1024 + 156, (byte) ' ');
    int sum = 0;
    for (int i = 1024; i < 1536; i++) {
      sum += tar[i] & 0xff;
    }
    byte[] digits = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, tar, 1024 + 148, digits.length);
  }

  /** Nothing is ever written where an archive says; a name is only a name. */
  @Test
  void aNameThatLeadsOutOfTheArchiveLeadsNowhere() {
    ReadFile read = read(zip("/etc/a.txt", PAGE, "../../b.txt", PAGE, "c:\\d.txt", PAGE));
    assertEquals(2, read.payloads.size());
    assertEquals("/etc/a.txt", read.payloads.get(0).origin().recordId());
    assertEquals(List.of("hidden entry"), read.passedOver);
  }
}
