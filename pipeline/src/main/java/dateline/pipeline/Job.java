package dateline.pipeline;

import dateline.pipeline.options.CommandLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * The job that a run gives its runner. Its name begins with what is the same for all runs with this
 * output, so that a driver which holds the output knows the jobs that drivers before it left.
 */
final class Job {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PipelineOptions options;
  private final String namesOfOutput;
  private final Optional<FlinkJobs> cluster;
  private final AtomicReference<@Nullable PipelineResult> result = new AtomicReference<>();

  Job(CommandLine commandLine, RunDirectory directory, RunReport report) {
    options = commandLine.runnerOptions();
    String given = commandLine.value("jobName").orElse("dateline");
    namesOfOutput = given + "-" + hash(directory.root().toString()) + "-";
    options.setJobName(namesOfOutput + report.runId());
    cluster = commandLine.value("flinkMaster").flatMap(master -> FlinkJobs.of(master, PATIENCE));
  }

  PipelineOptions options() {
    return options;
  }

  /** Whether it can go on when this process is gone. */
  boolean mayOutliveDriver() {
    return options.getRunner() != DirectRunner.class;
  }

  /** Ends the jobs of drivers that are gone. The output must be this run's. */
  void endThoseLeft(PrintStream err) throws IOException {
    if (cluster.isPresent()) {
      int left = cluster.get().cancel(name -> name.startsWith(namesOfOutput));
      if (left > 0) {
        err.println("dateline: ended a job that an earlier run had left on the cluster");
      }
    }
  }

  /** Runs it; on Flink and Spark until it is done. A driver that is told to end ends it too. */
  PipelineResult run(Pipeline pipeline) {
    Thread hook = new Thread(this::cancel, "cancel-job");
    if (cluster.isPresent()) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
    try {
      PipelineResult running = pipeline.run();
      result.set(running);
      return running;
    } finally {
      removeHook(hook);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is at work.
    }
  }

  /** Ends it, whether or not {@link #run} has returned. */
  void cancel() {
    try {
      if (cluster.isPresent()) {
        cluster.get().cancel(options.getJobName()::equals);
      }
      PipelineResult running = result.get();
      if (running != null) {
        running.cancel();
      }
    } catch (IOException | UnsupportedOperationException e) {
      // It runs to its end, and is not published.
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
