package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.records.RawDocument;

/** A page to measure on. */
final class BenchmarkPage {

  private static final String EXTENSION = ".html";

  private final String name;
  private final byte[] payload;
  private final RawDocument raw;
  private final String html;

  private BenchmarkPage(String name, byte[] payload) {
    this.name = name;
    this.payload = payload;
    this.raw = RawDocuments.of(payload);
    this.html = new String(payload, StandardCharsets.UTF_8);
  }

  /** All pages of a folder, by name. */
  static List<BenchmarkPage> in(Path folder) throws IOException {
    List<BenchmarkPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(EXTENSION)) {
          String page = name.substring(0, name.length() - EXTENSION.length());
          pages.add(new BenchmarkPage(page, Files.readAllBytes(file)));
        }
      }
    }
    return pages;
  }

  /** Its file's name, without the extension. */
  String name() {
    return name;
  }

  /** The payload decoded, which spares those who are given it that work. */
  String html() {
    return html;
  }

  int byteLength() {
    return payload.length;
  }

  String cleanedBy(DocumentCleaner cleaner) throws UnreadablePayloadException {
    return cleaner.clean(raw, payload).getText();
  }
}
