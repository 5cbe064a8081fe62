package dateline.clean;

import dateline.read.RawDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page to measure on.
 *
 * @param name its file's, without the extension
 * @param payload what our cleaner is given
 * @param html the payload decoded, which spares the others that work
 */
@SuppressWarnings("ArrayRecordComponent") // only read
record BenchmarkPage(String name, byte[] payload, String html) {

  private static final String EXTENSION = ".html";

  /** All pages of a folder, by name. */
  static List<BenchmarkPage> in(Path folder) throws IOException {
    List<BenchmarkPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(EXTENSION)) {
          byte[] payload = Files.readAllBytes(file);
          pages.add(
              new BenchmarkPage(
                  name.substring(0, name.length() - EXTENSION.length()),
                  payload,
                  new String(payload, StandardCharsets.UTF_8)));
        }
      }
    }
    return pages;
  }

  int byteLength() {
    return payload.length;
  }

  String cleanedBy(DocumentCleaner cleaner) throws UnreadablePayloadException {
    return cleaner.clean(RawDocuments.of(payload), payload).getText();
  }
}
