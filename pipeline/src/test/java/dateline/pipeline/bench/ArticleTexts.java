package dateline.pipeline.bench;

import dateline.clean.CleaningMode;
import dateline.clean.CleaningSettings;
import dateline.clean.DocumentCleaner;
import dateline.clean.decode.UnreadablePayloadException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;

/** Finds texts to measure on. */
final class ArticleTexts {

  /** Shorter texts are teasers and captions. */
  private static final int MIN_WORDS = 100;

  private static final Path GOLD = Path.of("../shared/eval");
  private static final Path TESTDATA = Path.of("testdata");
  private static final List<String> GOLD_SETS = List.of("quotes", "aeb", "trafilatura");

  private final Path work;
  private final PrintStream err;
  private final DocumentCleaner cleaner =
      new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, "en"));

  /**
   * @param work a folder for what is unpacked
   * @param err for warnings
   */
  ArticleTexts(Path work, PrintStream err) {
    this.work = work;
    this.err = err;
  }

  /** The articles of a folder, by name. */
  List<String> in(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt")) {
          texts.add(Files.readString(file));
        } else if (name.endsWith(".html") || name.endsWith(".htm")) {
          texts.add(cleaned(file));
        }
      }
    }
    texts.removeIf(text -> text.isBlank() || text.split("\\s+", -1).length < MIN_WORDS);
    return texts;
  }

  /** The articles of the development sets, or as many of pieces of our own test data. */
  List<String> byDefault(int number) throws IOException, InterruptedException {
    if (Files.isDirectory(GOLD)) {
      List<String> texts = new ArrayList<>();
      for (String set : GOLD_SETS) {
        Path inputs = work.resolve(set);
        unpack(set, inputs);
        texts.addAll(in(inputs.resolve(Files.isDirectory(inputs.resolve("txt")) ? "txt" : "html")));
      }
      return texts;
    }
    err.println(
        "warning: there is no "
            + GOLD
            + "; the articles are pieces of testdata in ever new order, which is no real news");
    List<String> own = new ArrayList<>();
    try (Stream<Path> files = Files.list(TESTDATA)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        own.add(cleaned(file));
      }
    }
    own.removeIf(String::isBlank);
    return DealtArticles.of(own, number);
  }

  private String cleaned(Path file) throws IOException {
    RawDocument raw =
        RawDocument.newBuilder()
            .setDocumentId(file.getFileName().toString())
            .setSources(List.of(Source.newBuilder().setUri(file.toUri().toString()).build()))
            .setFile(file.toString())
            .setOrdinal(0)
            .build();
    try {
      return cleaner.clean(raw, Files.readAllBytes(file)).getText();
    } catch (UnreadablePayloadException e) {
      return "";
    }
  }

  private static void unpack(String set, Path to) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(GOLD.resolve("make_inputs.py").toString(), set, to.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("make_inputs.py " + set + " ended with " + process.exitValue());
    }
  }
}
