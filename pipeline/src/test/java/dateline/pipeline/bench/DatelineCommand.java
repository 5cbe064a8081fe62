package dateline.pipeline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dateline's launcher over a folder, as its users run it. */
final class DatelineCommand {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BenchmarkOptions options;
  private final int threads;
  private final int processors;

  /** With all processors and the options' threads. */
  DatelineCommand(BenchmarkOptions options) {
    this(options, options.threads(), Machine.processors());
  }

  /**
   * With some of the processors.
   *
   * @param threads the Direct Runner's
   * @param processors how many the whole process may use, collector and compiler included
   */
  DatelineCommand(BenchmarkOptions options, int threads, int processors) {
    this.options = options;
    this.threads = threads;
    this.processors = processors;
  }

  /**
   * A run that is done.
   *
   * @param taken by it
   * @param sentences how many it wrote
   * @param peakHeapBytes the most heap it used
   */
  record Done(MeasuredProcess.Taken taken, long sentences, long peakHeapBytes) {}

  /** What it takes for one article: the first of two runs may have to read models from the disk. */
  MeasuredProcess.Taken startUp(Articles one, Path output, Duration limit)
      throws IOException, InterruptedException {
    return run(one, output, limit).taken().orFaster(run(one, output, limit).taken());
  }

  /**
   * Runs it.
   *
   * @throws IOException if it fails, is over the limit, builds itself anew, or leaves out an
   *     article
   */
  Done run(Articles articles, Path output, Duration limit)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (processors < Machine.processors()) {
      command.addAll(List.of("taskset", "--cpu-list", "0-" + (processors - 1)));
    }
    command.addAll(
        List.of(
            "./dateline",
            "run",
            "--input=" + articles.folder(),
            "--output=" + output,
            "--overwrite=true",
            "--cleaning=none",
            "--language=en",
            "--mentions=" + (options.sameLabels() ? "corenlp" : "news"),
            "--sentiment=" + (options.sameLabels() ? "corenlp" : "news"),
            "--targetParallelism=" + threads));
    MeasuredProcess process =
        new MeasuredProcess(
            output.resolveSibling(output.getFileName() + ".run"),
            command,
            Map.of("DATELINE_JAVA", Programs.java(), "DATELINE_HEAP", options.heap()));
    Files.createDirectories(output.toAbsolutePath().getParent());
    MeasuredProcess.Taken taken = process.run(limit);
    if (taken.ended()) {
      throw new IOException("Dateline was not done after " + limit.toSeconds() + " s");
    }
    if (taken.exitCode() != 0) {
      throw new IOException("Dateline ended with " + taken.exitCode() + ", see " + process.log());
    }
    // The launcher builds anew what was edited; that is no part of a run.
    if (Files.readString(process.log()).contains("dateline: building")) {
      throw new IOException("the sources were edited while Dateline was measured");
    }
    JsonNode manifest = JSON.readTree(output.resolve("_MANIFEST.json").toFile());
    long documents = manifest.at("/counts/documents").asLong();
    long failures = manifest.at("/counts/failures").asLong();
    if (documents != articles.size() || failures > 0) {
      throw new IOException(
          "Dateline made "
              + documents
              + " documents and "
              + failures
              + " failures of "
              + articles.size()
              + " articles; see "
              + output);
    }
    return new Done(
        taken,
        manifest.at("/counts/sentences").asLong(),
        manifest.at("/metrics/peakHeapBytes").asLong());
  }
}
