package dateline.pipeline;

import dateline.pipeline.log.LogEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a run by now, for those who watch over it. */
final class RunReport {

  private final UUID runId = UUID.randomUUID();
  private final Instant started = Instant.now();
  private RunMetrics counters = RunMetrics.of(Map.of());
  private @Nullable Manifest manifest;
  private @Nullable WrittenRun written;
  private @Nullable Throwable error;
  private Runnable listener = () -> {};

  /** What is to be done when the run's checks are over. */
  void whenBegun(Runnable action) {
    listener = action;
  }

  /** The checks are over, and something may be written. */
  void begin() {
    listener.run();
  }

  /** The counters as they are now. */
  void counted(RunMetrics now) {
    counters = now;
  }

  /** What was written, whether or not it will be published. */
  void wrote(Manifest described, WrittenRun run) {
    manifest = described;
    written = run;
  }

  /** What nobody expected. */
  void failed(Throwable root) {
    error = root;
  }

  UUID runId() {
    return runId;
  }

  Instant started() {
    return started;
  }

  double seconds() {
    return Duration.between(started, Instant.now()).toMillis() / 1000.0;
  }

  RunMetrics counters() {
    return counters;
  }

  Optional<Manifest> manifest() {
    return Optional.ofNullable(manifest);
  }

  Optional<WrittenRun> written() {
    return Optional.ofNullable(written);
  }

  Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  /** What is told on the console of the exception that ended the run. */
  static LogEvent told(Throwable root) {
    String hint =
        root instanceof OutOfMemoryError
            ? "give it more memory with DATELINE_HEAP, for example DATELINE_HEAP=8g"
            : "";
    return LogEvent.ofError("the pipeline failed", root, hint);
  }
}
