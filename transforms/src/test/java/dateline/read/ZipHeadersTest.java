package dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipHeadersTest {

  private static final int HEADER = 30;

  /** Owner and group 0 in four bytes each, which the library would write in one. */
  private static final byte[] OWNERS = {1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0};

  @ParameterizedTest
  @ValueSource(ints = {ZipArchiveEntry.DEFLATED, ZipArchiveEntry.STORED})
  void tellsTheByteAtWhichEachEntryBegins(int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < 20; i++) {
        byte[] page =
            ("The harbour of " + "Ardmouth ".repeat(i * 40)).getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry entry = new ZipArchiveEntry("page" + i + ".txt");
        UnrecognizedExtraField owners = new UnrecognizedExtraField();
        owners.setHeaderId(new ZipShort(0x7875));
        owners.setLocalFileDataData(OWNERS);
        owners.setCentralDirectoryData(OWNERS);
        entry.addExtraField(owners);
        entry.setMethod(method);
        entry.setSize(page.length);
        CRC32 sum = new CRC32();
        sum.update(page);
        entry.setCrc(sum.getValue());
        zip.putArchiveEntry(entry);
        zip.write(page);
        zip.closeArchiveEntry();
      }
    }
    byte[] file = bytes.toByteArray();
    ReadFile read = ReadFile.of(file);
    assertEquals(20, read.payloads.size());
    for (Payload payload : read.payloads) {
      int begin = Math.toIntExact(Objects.requireNonNull(payload.origin().recordOffset()));
      String name = String.valueOf(payload.origin().recordId());
      String header = new String(file, begin, HEADER + name.length(), StandardCharsets.ISO_8859_1);
      assertEquals("PK\u0003\u0004", header.substring(0, 4));
      assertEquals(name, header.substring(HEADER));
    }
  }
}
