package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.clean.find.HtmlArticleFinder;
import dateline.clean.html.HtmlRule;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How fast and how well pages are cleaned, beside other extractors. */
final class CleaningBenchmark {

  private static final String HELP =
      """
      Measures how fast and how well HTML pages are cleaned.

      benchmarks/cleaning [--gold=FOLDER]              speed and F1 on the development sets
      benchmarks/cleaning [--gold=FOLDER] --ablation   F1 without each rule
      benchmarks/cleaning PAGES                        speed on the *.html of a folder

      --gold    where gold and scorers lie (default: ../shared/eval)
      --rounds  how many rounds are measured, after as many to warm up (default: 9)
      """;

  private final PrintStream out;

  private CleaningBenchmark(PrintStream out) {
    this.out = out;
  }

  /** Runs; {@code --help} tells the arguments. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, UnreadablePayloadException {
    CleaningBenchmark benchmark =
        new CleaningBenchmark(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path gold = Path.of("../shared/eval");
    int rounds = 9;
    boolean ablation = false;
    Path pages = null;
    for (String argument : arguments) {
      if (argument.startsWith("--gold=")) {
        gold = Path.of(argument.substring("--gold=".length()));
      } else if (argument.startsWith("--rounds=")) {
        rounds = Integer.parseInt(argument.substring("--rounds=".length()));
      } else if (argument.equals("--ablation")) {
        ablation = true;
      } else if (argument.startsWith("-")) {
        benchmark.out.print(HELP);
        return;
      } else {
        pages = Path.of(argument);
      }
    }
    if (pages != null) {
      benchmark.speed(BenchmarkPage.in(pages), rounds);
      return;
    }
    List<GoldSet> sets = GoldSet.in(gold, Files.createTempDirectory("cleaning-benchmark"));
    if (ablation) {
      benchmark.ablation(sets);
    } else {
      benchmark.scores(sets);
      benchmark.speed(sets.get(0).pages(), rounds);
    }
  }

  private void speed(List<BenchmarkPage> pages, int rounds) throws UnreadablePayloadException {
    long bytes = pages.stream().mapToLong(BenchmarkPage::byteLength).sum();
    print("%n%d pages of %d KiB on average", pages.size(), bytes / pages.size() / 1024);
    print("%-36s %10s %18s", "", "pages/s", "per processor s");
    Map<Extractor, SpeedTrial.Speed> speeds =
        new SpeedTrial(pages, rounds, rounds).run(Extractor.all());
    speeds.entrySet().stream()
        .sorted((a, b) -> Double.compare(rate(b.getValue()), rate(a.getValue())))
        .forEach(
            entry ->
                print(
                    "%-36s %10.0f %18.0f",
                    entry.getKey().name(),
                    entry.getValue().pagesPerSecond(),
                    rate(entry.getValue())));
  }

  private static double rate(SpeedTrial.Speed speed) {
    return speed.pagesPerProcessorSecond();
  }

  private void scores(List<GoldSet> sets)
      throws IOException, InterruptedException, UnreadablePayloadException {
    for (GoldSet set : sets) {
      print("%n%-36s %10s %10s %10s", set.name(), "F1", "precision", "recall");
      for (Extractor extractor : Extractor.all()) {
        if (extractor.scored()) {
          print(extractor.name(), set.score(extractor.name(), extractor.work()));
        }
      }
    }
  }

  private void ablation(List<GoldSet> sets)
      throws IOException, InterruptedException, UnreadablePayloadException {
    print("%n%-24s %12s %12s   F1", "", sets.get(0).name(), sets.get(1).name());
    ablation("all rules", sets, HtmlRule.ALL);
    for (HtmlRule rule : HtmlRule.values()) {
      Set<HtmlRule> others = EnumSet.complementOf(EnumSet.of(rule));
      ablation("without " + rule, sets, others);
    }
  }

  private void ablation(String name, List<GoldSet> sets, Set<HtmlRule> rules)
      throws IOException, InterruptedException, UnreadablePayloadException {
    DocumentCleaner cleaner =
        new DocumentCleaner(
            new CleaningSettings(CleaningMode.FULL, "en"), new HtmlArticleFinder(rules));
    List<Double> scores = new ArrayList<>();
    for (GoldSet set : sets) {
      scores.add(set.score(name, page -> page.cleanedBy(cleaner)).f1());
    }
    print("%-24s %12.4f %12.4f", name, scores.get(0), scores.get(1));
  }

  private void print(String name, GoldSet.Score score) {
    print("%-36s %10.4f %10.4f %10.4f", name, score.f1(), score.precision(), score.recall());
  }

  private void print(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
