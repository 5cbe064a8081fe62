package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second thread brings Dateline once it is warm: on what ten times as many articles take
 * more. Before that the compiler has work for the second processor, whatever the threads.
 */
final class ParallelTrial {

  private final BenchmarkOptions options;
  private final Path work;
  private final Report report;

  ParallelTrial(BenchmarkOptions options, Path work, Report report) {
    this.options = options;
    this.work = work;
    this.report = report;
  }

  void run(Articles few, Articles many) throws IOException, InterruptedException {
    List<Integer> threads = List.of(1, options.threads());
    List<List<Cost>> costs = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < options.rounds(); round++) {
      for (int i = 0; i < threads.size(); i++) {
        report.underWay("round " + (round + 1) + ", threads: " + threads.get(i));
        MeasuredProcess.Taken first = run(threads.get(i), few);
        costs.get(i).add(new Cost(many.size(), many.tokens(), run(threads.get(i), many), first));
      }
    }
    report.columns();
    long tokens = many.tokens();
    List<Cost> medians =
        costs.stream().map(of -> Medians.of(of, cost -> cost.netSeconds(tokens))).toList();
    report.measured("1 thread", medians.get(0));
    report.measured(options.threads() + " threads", medians.get(1));
    report.line(
        "  start-up is the run over %d articles; behind it %d threads are %.2f times as fast as one",
        few.size(),
        options.threads(),
        medians.get(0).netSeconds(tokens) / medians.get(1).netSeconds(tokens));
  }

  private MeasuredProcess.Taken run(int threads, Articles articles)
      throws IOException, InterruptedException {
    return new DatelineCommand(options, threads)
        .run(articles, work.resolve("run"), options.limit())
        .taken();
  }
}
