package dateline.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.pipeline.ReadBack;
import dateline.write.Dataset;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How a run grows with the number of its articles: time, memory and what it writes. */
public final class LoadTrial {

  private static final Duration LIMIT = Duration.ofHours(3);
  private static final double MEGA = 1e6;

  private static final List<String> COUNTED =
      List.of(
          "dedupe/candidatePairs",
          "dedupe/comparisons",
          "dedupe/nearDuplicates",
          "canonical/changedIds");

  private final Path work;
  private final String heap;
  private final Report report = new Report(System.out, System.err);

  private LoadTrial(Path work, String heap) {
    this.work = work;
    this.heap = heap;
  }

  /**
   * {@code run WORK HEAP ARTICLES...} runs over so many articles each; {@code shuffle WORK HEAP
   * ARTICLES} weighs what is shuffled.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LoadTrial trial = new LoadTrial(Path.of(arguments[1]), arguments[2]);
    List<Integer> sizes = Arrays.stream(arguments).skip(3).map(Integer::valueOf).sorted().toList();
    System.out.println(Machine.description() + ", heap " + trial.heap);
    if (arguments[0].equals("shuffle")) {
      trial.weigh(sizes.get(0));
    } else {
      trial.run(sizes);
    }
  }

  /** What a run has left: its manifest, and what the process took. */
  private record Done(int articles, JsonNode manifest, MeasuredProcess.Taken taken) {

    double metric(String name) {
      return manifest.path("metrics").path(name).asDouble();
    }

    double perArticle(String dataset, String field) {
      long sum = 0;
      for (JsonNode file : manifest.path("files")) {
        if (file.path("path").asText().startsWith(dataset + "/")) {
          sum += file.path(field).asLong();
        }
      }
      return sum / (double) articles;
    }
  }

  private void run(List<Integer> sizes) throws IOException, InterruptedException {
    report.line(
        "%n%9s %8s %8s %8s %12s %10s %10s",
        "articles", "MB in", "seconds", "CPU s", "s/article", "heap MB", "RSS MB");
    List<Done> all = new ArrayList<>();
    for (int articles : sizes) {
      report.underWay(articles + " articles");
      Done done = run(articles);
      all.add(done);
      MeasuredProcess.Taken taken = done.taken();
      report.line(
          "%,9d %8.1f %8.1f %8.1f %12.4f %10.0f %10.0f",
          articles,
          done.manifest().at("/inputs/bytes").asLong() / MEGA,
          taken.seconds(),
          taken.processorSeconds(),
          taken.seconds() / articles,
          done.metric("peakHeapBytes") / MEGA,
          done.metric("peakResidentBytes") / MEGA);
      if (taken.othersSeconds() > taken.seconds() / 10) {
        report.line("  others took %.0f s of processor time meanwhile", taken.othersSeconds());
      }
    }
    report.line("%nbytes written an article (records an article)");
    for (Dataset dataset : Dataset.values()) {
      row(
          dataset.directory(),
          all,
          done ->
              String.format(
                  Locale.ROOT,
                  "%.0f (%.2f)",
                  done.perArticle(dataset.directory(), "bytes"),
                  done.perArticle(dataset.directory(), "records")));
    }
    report.line("%nin all");
    row("documents", all, done -> done.manifest().at("/counts/documents").asText());
    for (String counter : COUNTED) {
      row(counter, all, done -> String.format(Locale.ROOT, "%,.0f", done.metric(counter)));
    }
    report.line("%nread back by the driver before it publishes");
    List<Double> seconds = new ArrayList<>();
    for (Done done : all) {
      seconds.add(ReadBack.seconds(work.resolve("run-" + done.articles())));
    }
    row(
        "CPU ms an article",
        all,
        done ->
            String.format(
                Locale.ROOT, "%.3f", 1000 * seconds.get(all.indexOf(done)) / done.articles()));
  }

  /** A figure of each run. */
  private interface Figure {
    String of(Done done);
  }

  private static void row(String name, List<Done> all, Figure figure) {
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "%-24s", name);
    all.forEach(done -> out.printf(Locale.ROOT, " %18s", figure.of(done)));
    out.println();
  }

  private Path made(int articles) throws IOException {
    Path folder = work.resolve("in-" + articles);
    LoadFolder.write(
        folder,
        VariedArticles.of(Path.of("testdata/gold"), articles, VariedArticles.SHORT),
        articles);
    return folder;
  }

  private Done run(int articles) throws IOException, InterruptedException {
    Path output = work.resolve("run-" + articles);
    List<String> command =
        List.of("./dateline", "run", "--quiet", "--input=" + made(articles), "--output=" + output);
    return done(articles, output, command);
  }

  private Done done(int articles, Path output, List<String> command)
      throws IOException, InterruptedException {
    MeasuredProcess process =
        new MeasuredProcess(
            work.resolve("run-" + articles + ".run"), command, Map.of("DATELINE_HEAP", heap));
    MeasuredProcess.Taken taken = process.run(LIMIT);
    if (taken.exitCode() != 0) {
      throw new IOException("the run ended with " + taken.exitCode() + ", see " + process.log());
    }
    JsonNode manifest = new ObjectMapper().readTree(output.resolve("_MANIFEST.json").toFile());
    return new Done(articles, manifest, taken);
  }

  private void weigh(int articles) throws IOException, InterruptedException {
    Path output = work.resolve("weighed-" + articles);
    String tests = Objects.requireNonNull(System.getProperty("java.class.path"));
    Done done =
        done(
            articles,
            output,
            List.of(
                Programs.java(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                "-Ddateline.models=target/models",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                tests,
                "dateline.pipeline.Dateline",
                "run",
                "--quiet",
                "--runner=" + ShuffleMeter.class.getName(),
                "--input=" + made(articles),
                "--output=" + output));
    long documents = done.manifest().at("/counts/documents").asLong();
    Map<String, long[]> steps = new TreeMap<>();
    done.manifest()
        .path("metrics")
        .fields()
        .forEachRemaining(
            metric -> {
              String name = metric.getKey();
              if (name.startsWith(ShuffleMeter.METRICS + "/")) {
                boolean ofBytes = name.endsWith(ShuffleMeter.BYTES);
                String step =
                    name.substring(ShuffleMeter.METRICS.length() + 1, name.lastIndexOf(' '));
                steps.computeIfAbsent(step, key -> new long[2])[ofBytes ? 0 : 1] =
                    metric.getValue().asLong();
              }
            });
    report.line("%n%,d articles, %,d documents%n", articles, documents);
    report.line("%12s %12s %12s  %s", "bytes/doc", "elements/doc", "bytes each", "step");
    double sum = 0;
    for (Map.Entry<String, long[]> step : steps.entrySet()) {
      long[] figures = step.getValue();
      sum += figures[0] / (double) documents;
      report.line(
          "%12.1f %12.3f %12.0f  %s",
          figures[0] / (double) documents,
          figures[1] / (double) documents,
          figures[1] == 0 ? 0 : figures[0] / (double) figures[1],
          step.getKey());
    }
    report.line("%12.1f %12s %12s  %s", sum, "", "", "all");
  }
}
