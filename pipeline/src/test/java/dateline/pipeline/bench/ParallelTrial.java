package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a second thread brings Dateline. */
final class ParallelTrial {

  private final BenchmarkOptions options;
  private final Path work;
  private final Report report;

  ParallelTrial(BenchmarkOptions options, Path work, Report report) {
    this.options = options;
    this.work = work;
    this.report = report;
  }

  void run(Articles articles, Articles one) throws IOException, InterruptedException {
    List<Integer> threads = List.of(1, options.threads());
    Map<Integer, MeasuredProcess.Taken> startUps = new TreeMap<>();
    Map<Integer, List<Cost>> costs = new TreeMap<>();
    for (int number : threads) {
      report.underWay("start-up, threads: " + number);
      startUps.put(
          number,
          new DatelineCommand(options, number).startUp(one, work.resolve("run"), options.limit()));
    }
    for (int round = 0; round < options.rounds(); round++) {
      for (int number : threads) {
        report.underWay("round " + (round + 1) + ", threads: " + number);
        costs
            .computeIfAbsent(number, n -> new ArrayList<>())
            .add(
                new Cost(
                    articles.size(),
                    articles.tokens(),
                    run(number, articles),
                    startUps.getOrDefault(number, startUps.values().iterator().next())));
      }
    }
    report.columns();
    List<Cost> medians = new ArrayList<>();
    for (List<Cost> ofThreads : costs.values()) {
      Cost median = Medians.of(ofThreads, cost -> cost.taken().seconds());
      medians.add(median);
      report.measured(medians.size() == 1 ? "1 thread" : options.threads() + " threads", median);
    }
    Cost single = medians.get(0);
    Cost several = medians.get(medians.size() - 1);
    report.line(
        "  %d threads are %.2f times as fast as one net of start-up, %.2f times with it",
        options.threads(),
        single.netSeconds(articles.tokens()) / several.netSeconds(articles.tokens()),
        single.taken().seconds() / several.taken().seconds());
  }

  private MeasuredProcess.Taken run(int threads, Articles articles)
      throws IOException, InterruptedException {
    return new DatelineCommand(options, threads)
        .run(articles, work.resolve("run"), options.limit())
        .taken();
  }
}
