package dateline.pipeline.bench;

import dateline.nlp.NlpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Dateline against CoreNLP's command line, row by row, in turn on the same articles. */
final class StockTrial {

  private static final int MAX_LINES = 20;

  private final BenchmarkOptions options;
  private final Path work;
  private final Report report;

  /** Rows find much the same; a difference is told once. */
  private final Set<String> told = new HashSet<>();

  StockTrial(BenchmarkOptions options, Path work, Report report) {
    this.options = options;
    this.work = work;
    this.report = report;
  }

  void run(Articles all, Articles one) throws IOException, InterruptedException {
    Articles sample = all.sample(work.resolve("sample"), options.sample());
    report.line("%d articles, %,d tokens", all.size(), all.tokens());
    Set<BenchmarkOptions.Row> commands = new HashSet<>(BenchmarkOptions.Row.commandLines());
    commands.retainAll(options.rows());
    if (!commands.isEmpty()) {
      report.underWay("Dateline's start-up");
      MeasuredProcess.Taken startUp =
          new DatelineCommand(options).startUp(one, work.resolve("dateline"), options.limit());
      report.columns();
      Path labels = null;
      for (BenchmarkOptions.Row row : options.rows()) {
        if (commands.contains(row)) {
          StockCommand stock = new StockCommand(row, options);
          Articles part = StockCommand.slow(row) ? sample : all;
          long sentences = row(row, stock, part, all, one, startUp);
          if (labels == null) {
            labels = labels(commands.stream().allMatch(StockCommand::slow) ? sample : all);
          }
          equality(row, part, labels, part == all ? sentences : -1);
        }
      }
    }
    if (options.rows().contains(BenchmarkOptions.Row.NER)) {
      report.line("%nner, in one JVM, warm, one thread; %d articles", sample.size());
      report.underWay("ner");
      java("ner", "dateline.pipeline.bench.NerBenchmark", sample, options.rounds());
    }
  }

  /** Measures a row; gives how many sentences Dateline wrote. */
  private long row(
      BenchmarkOptions.Row row,
      StockCommand stock,
      Articles part,
      Articles all,
      Articles one,
      MeasuredProcess.Taken startUp)
      throws IOException, InterruptedException {
    report.line("%s: %s", row.label(), StockCommand.description(row));
    report.underWay(row.label() + ": CoreNLP's start-up");
    MeasuredProcess.Taken stockStartUp =
        stock.startUp(one, work.resolve(row.label() + "-one"), options.limit());
    List<Cost> theirs = new ArrayList<>();
    List<DatelineCommand.Done> ours = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      // By turns the first: what the one leaves behind, a warm disk cache, meets both alike.
      boolean stockFirst = round % 2 == 0;
      for (boolean stockNow : new boolean[] {stockFirst, !stockFirst}) {
        report.underWay(
            row.label() + ", round " + (round + 1) + ": " + (stockNow ? "CoreNLP" : "Dateline"));
        if (stockNow) {
          theirs.add(stock.run(part, answers(row), stockStartUp, options.limit()));
        } else {
          ours.add(dateline(all));
        }
      }
    }
    Cost their = Medians.of(theirs, cost -> cost.seconds(all.tokens()));
    DatelineCommand.Done done = Medians.of(ours, run -> run.taken().seconds());
    Cost our = new Cost(all.size(), all.tokens(), done.taken(), startUp);
    if (their.tokens() == 0) {
      report.line(
          "CoreNLP did no article: exit code %d after %.0f s, see %s",
          their.taken().exitCode(), their.taken().seconds(), answers(row) + ".run.log");
      report.measured("Dateline", our);
      return done.sentences();
    }
    report.measured("CoreNLP", their);
    tellOfUndone(their, part);
    if (their.articles() < all.size()) {
      report.calculated("  for all", their, all.size(), all.tokens());
    }
    report.measured("Dateline", our);
    long tokens = all.tokens();
    report.line(
        "  ratio %.2f by the clock%s, %.2f by processor time, %.2f without start-up; "
            + "Dateline's heap at most %.0f MB",
        their.seconds(tokens) / our.seconds(tokens),
        range(theirs, ours, tokens),
        their.processorSeconds(tokens) / our.processorSeconds(tokens),
        their.netSeconds(tokens) / our.netSeconds(tokens),
        done.peakHeapBytes() / 1e6);
    return done.sentences();
  }

  private void tellOfUndone(Cost their, Articles part) {
    if (their.articles() == part.size()) {
      return;
    }
    report.line(
        their.taken().ended()
            ? "  ended after %.0f s with %d of %d articles done"
            : "  after %.0f s only %d of %d articles done: the others failed",
        their.taken().seconds(),
        their.articles(),
        part.size());
  }

  private static String range(List<Cost> theirs, List<DatelineCommand.Done> ours, long tokens) {
    if (theirs.size() == 1) {
      return "";
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      ratios.add(theirs.get(i).seconds(tokens) / ours.get(i).taken().seconds());
    }
    ratios.sort(null);
    return String.format(
        Locale.ROOT, " (%.2f to %.2f)", ratios.get(0), ratios.get(ratios.size() - 1));
  }

  private DatelineCommand.Done dateline(Articles articles)
      throws IOException, InterruptedException {
    return new DatelineCommand(options).run(articles, work.resolve("dateline"), options.limit());
  }

  private Path answers(BenchmarkOptions.Row row) {
    return work.resolve(row.label());
  }

  /** What our engine finds in the same texts. */
  private Path labels(Articles articles) throws IOException, InterruptedException {
    report.underWay("nothing, but asking our engine for its labels");
    Path labels = work.resolve("labels");
    java(
        "labels",
        "dateline.pipeline.bench.EngineLabels",
        articles,
        labels.toString(),
        options.threads());
    return labels;
  }

  private void java(String name, String main, Articles articles, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Programs.java(),
                "-Xmx4g",
                // In ner one thread works, so the collector has one too.
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Ddateline.logLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                articles.list().toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    MeasuredProcess process = new MeasuredProcess(work.resolve(name + "-java"), command, Map.of());
    MeasuredProcess.Taken taken = process.run(options.limit());
    if (taken.exitCode() != 0) {
      throw new IOException(main + " ended with " + taken.exitCode() + ", see " + process.log());
    }
    if (name.equals("ner")) {
      report.line("%s", Files.readString(process.log()).strip());
    }
  }

  /**
   * Holds a row's answers against our engine's.
   *
   * @param written sentences of Dateline's run over the same articles; -1 if there was none
   */
  private void equality(BenchmarkOptions.Row row, Articles part, Path labels, long written)
      throws IOException {
    LabelComparison comparison = new LabelComparison(NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS);
    long sentences = 0;
    for (Articles.Article article : StockCommand.done(part, answers(row))) {
      String json = Files.readString(StockCommand.answer(answers(row), article));
      DocumentLabels stock = new StockAnswer(article.text()).read(json);
      sentences += stock.sentences().size();
      comparison.add(
          article.name(), article.text(), stock, EngineLabels.read(labels, article.name()));
    }
    for (LabelComparison.Aspect aspect : LabelComparison.Aspect.values()) {
      LabelComparison.Share share = comparison.share(aspect);
      report.line(
          "  equal: %7.3f %% of %,d %s%s",
          share.percent(), share.total(), aspect.label(), remark(row, aspect, comparison));
    }
    if (written >= 0 && written != sentences) {
      report.line("  Dateline's run wrote %,d sentences, CoreNLP %,d", written, sentences);
    }
    tellDifferences(row, comparison);
  }

  private static String remark(
      BenchmarkOptions.Row row, LabelComparison.Aspect aspect, LabelComparison comparison) {
    if (aspect != LabelComparison.Aspect.SENTIMENT) {
      return "";
    }
    return (comparison.longSentences() == 0
            ? ""
            : String.format(
                Locale.ROOT, "; %,d too long to parse left out", comparison.longSentences()))
        + (row == BenchmarkOptions.Row.PCFG ? "; on another parser's trees" : "");
  }

  private void tellDifferences(BenchmarkOptions.Row row, LabelComparison comparison) {
    List<String> differences =
        comparison.differences().stream()
            // Other trees give another sentiment; that needs no list.
            .filter(d -> row != BenchmarkOptions.Row.PCFG || !d.startsWith("sentiment"))
            .toList();
    if (differences.isEmpty()) {
      return;
    }
    report.line(
        "  differences: %s",
        comparison.kinds().entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", ")));
    List<String> fresh = differences.stream().filter(told::add).toList();
    fresh.stream().limit(MAX_LINES).forEach(difference -> report.line("    %s", difference));
    if (fresh.size() < differences.size()) {
      report.line("    %d told above", differences.size() - fresh.size());
    }
    if (fresh.size() > MAX_LINES) {
      report.line("    and %d more", fresh.size() - MAX_LINES);
    }
  }
}
