package dateline.pipeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a second processor brings Dateline, with a thread for each: at all, and once it is warm, by
 * what ten times as many articles take more. One thread alone with both processors would not show
 * it: collector, compiler and the runner's driver use the other one.
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
    List<Integer> processors = List.of(1, options.threads());
    List<List<Cost>> costs = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < options.rounds(); round++) {
      for (int i = 0; i < processors.size(); i++) {
        report.underWay("round " + (round + 1) + ", processors: " + processors.get(i));
        MeasuredProcess.Taken first = run(processors.get(i), few);
        costs.get(i).add(new Cost(many.size(), many.tokens(), run(processors.get(i), many), first));
      }
    }
    report.columns();
    long tokens = many.tokens();
    List<Cost> medians =
        costs.stream().map(of -> Medians.of(of, cost -> cost.netSeconds(tokens))).toList();
    report.measured("1 processor", medians.get(0));
    report.measured(options.threads() + " processors", medians.get(1));
    report.line(
        "  %d processors are %.2f times as fast as one; behind the first %d articles, which are the"
            + " start-up here, %.2f times",
        options.threads(),
        medians.get(0).taken().seconds() / medians.get(1).taken().seconds(),
        few.size(),
        medians.get(0).netSeconds(tokens) / medians.get(1).netSeconds(tokens));
  }

  private MeasuredProcess.Taken run(int processors, Articles articles)
      throws IOException, InterruptedException {
    return new DatelineCommand(options, processors, processors)
        .run(articles, work.resolve("run"), options.limit())
        .taken();
  }
}
