package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether Dateline is as fast on many articles as on few. */
final class ScaleTrial {

  private final BenchmarkOptions options;
  private final Path work;
  private final Report report;

  ScaleTrial(BenchmarkOptions options, Path work, Report report) {
    this.options = options;
    this.work = work;
    this.report = report;
  }

  void run(Articles few, Articles many, Articles one) throws IOException, InterruptedException {
    DatelineCommand dateline = new DatelineCommand(options);
    report.underWay("Dateline's start-up");
    MeasuredProcess.Taken startUp = dateline.startUp(one, work.resolve("run"), options.limit());
    report.columns();
    List<Double> rates = new ArrayList<>();
    for (Articles articles : List.of(few, many)) {
      List<DatelineCommand.Done> runs = new ArrayList<>();
      for (int round = 0; round < options.rounds(); round++) {
        report.underWay(articles.size() + " articles, round " + (round + 1));
        runs.add(dateline.run(articles, work.resolve("run"), options.limit()));
      }
      DatelineCommand.Done done = Medians.of(runs, run -> run.taken().seconds());
      Cost cost = new Cost(articles.size(), articles.tokens(), done.taken(), startUp);
      report.measured("Dateline", cost);
      report.line("  heap at most %.0f MB", done.peakHeapBytes() / 1e6);
      rates.add(cost.tokens() / cost.netSeconds(cost.tokens()));
    }
    report.line(
        "  %d times as many articles at %.1f %% of the throughput (net of start-up)",
        many.size() / few.size(), 100 * rates.get(1) / rates.get(0));
  }
}
