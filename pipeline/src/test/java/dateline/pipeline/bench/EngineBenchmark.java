package dateline.pipeline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Measures Dateline as a whole; {@code --help} tells what. */
public final class EngineBenchmark {

  /** Beyond this share of the processors taken by others, times say little. */
  private static final double BUSY = 0.1;

  /** Has the stages load every model: two names in an event, a quotation and a date. */
  private static final String ONE_ARTICLE =
      """
      Mayor Clara Wendell met Minister Paul Arden in Lisbon on Monday.

      “The bridge will open in May,” Wendell said.
      """;

  /** How many times as many articles many are as few. */
  private static final int TIMES = 10;

  private final PrintStream out;
  private final PrintStream err;
  private final BenchmarkOptions options;
  private final Path work = Path.of("target/benchmark").toAbsolutePath();

  private EngineBenchmark(BenchmarkOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs from the project's root; exit code 2 for wrong arguments, 1 where nothing was measured.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (Arrays.asList(arguments).contains("--help")) {
      out.print(BenchmarkOptions.HELP);
      return;
    }
    try {
      BenchmarkOptions options = BenchmarkOptions.parse(arguments);
      System.exit(new EngineBenchmark(options, out, err).run() ? 0 : 1);
    } catch (IllegalArgumentException e) {
      err.println("benchmarks/engine: " + e.getMessage() + "; try --help");
      System.exit(2);
    }
  }

  private boolean run() throws IOException, InterruptedException {
    clear();
    ArticleTexts source = new ArticleTexts(work.resolve("inputs"), err);
    Path folder = options.folder();
    List<String> texts = folder == null ? source.byDefault(options.articles()) : source.in(folder);
    if (texts.isEmpty()) {
      err.println("benchmarks/engine: there is no article in " + folder);
      return false;
    }
    if (texts.size() < options.articles()) {
      err.println("warning: there are only " + texts.size() + " articles");
    } else {
      texts = Articles.everyNth(texts, options.articles());
    }
    Articles one = Articles.write(work.resolve("one"), List.of(ONE_ARTICLE));
    if (!idle()) {
      return false;
    }
    out.printf(
        Locale.ROOT,
        "Dateline beside CoreNLP %s on %s; %d threads; heap %s, CoreNLP's %s%n",
        Programs.coreNlpVersion(),
        Machine.description(),
        options.threads(),
        options.heap(),
        options.stockHeap());
    Report report = new Report(out, err);
    switch (options.mode()) {
      case COMPARE ->
          new StockTrial(options, work, report)
              .run(Articles.write(work.resolve("articles"), texts), one);
      case SCALE ->
          new ScaleTrial(options, work, report)
              .run(dealt("few", texts, 1), dealt("many", texts, TIMES), one);
      case PARALLEL ->
          new ParallelTrial(options, work, report)
              .run(dealt("few", texts, 1), dealt("many", texts, TIMES));
    }
    return true;
  }

  /** Few articles and many are made alike, of the same paragraphs. */
  private Articles dealt(String name, List<String> texts, int times) throws IOException {
    return Articles.write(work.resolve(name), DealtArticles.of(texts, times * texts.size()));
  }

  private boolean idle() throws InterruptedException {
    OptionalDouble busy = Machine.busyShare();
    if (busy.orElse(0) <= BUSY) {
      return true;
    }
    String found =
        String.format(Locale.ROOT, "others take %.0f %% of this machine", 100 * busy.getAsDouble());
    if (options.busy()) {
      err.println("warning: " + found);
      return true;
    }
    err.println("benchmarks/engine: " + found + "; end them, or measure nevertheless with --busy");
    return false;
  }

  /** Removes what an earlier measurement left. */
  private void clear() throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(work);
  }
}
