package dateline.pipeline.log;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/** A logger of one name. */
final class RunLogger extends LegacyAbstractLogger {

  /** System property for the least level that is told. */
  static final String LEVEL_PROPERTY = "dateline.logLevel";

  /** What tells too much, by the name it begins with, and the least level of it that is told. */
  private static final Map<String, Level> LEAST =
      Map.of(
          // Beam warns of each empty file that it makes for a dataset without records.
          "org.apache.beam.sdk.io.FileBasedSink", Level.ERROR,
          // Engines tell every operator and task; what ends a run is told by the run itself.
          "org.apache.flink.", Level.ERROR,
          "org.apache.spark.", Level.ERROR,
          "org.apache.hadoop.", Level.ERROR);

  /** Tells as errors, with their traces, what the run tells itself. */
  private static final String SILENT = "org.apache.beam.runners.flink.";

  /**
   * System property, {@code true} in the processes of a cluster: there the engine's own events are
   * told, for nobody else tells them.
   */
  private static final String WORKER_PROPERTY = "dateline.worker";

  private final @Nullable Level least;

  RunLogger(String name) {
    this.name = name;
    if (isOfWorker()) {
      this.least = ofWorker(name);
    } else {
      this.least = name.startsWith(SILENT) ? null : least(name);
    }
  }

  /** Whether this process is one of a cluster. */
  static boolean isOfWorker() {
    return Boolean.getBoolean(WORKER_PROPERTY);
  }

  private static Level ofWorker(String name) {
    // There are no metrics to ask for; it says so for each.
    if (name.startsWith("org.apache.flink.metrics")
        || name.startsWith("org.apache.flink.runtime.metrics")) {
      return Level.ERROR;
    }
    return name.startsWith("org.apache.flink.") ? Level.INFO : least(name);
  }

  private static Level least(String name) {
    for (Map.Entry<String, Level> entry : LEAST.entrySet()) {
      if (name.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return leastOfAll();
  }

  /** Libraries tell every model they load; a person who runs a job wants the progress line. */
  private static Level leastOfAll() {
    String level = System.getProperty(LEVEL_PROPERTY, "warn").toUpperCase(Locale.ROOT);
    for (Level known : Level.values()) {
      if (known.name().equals(level)) {
        return known;
      }
    }
    return Level.WARN;
  }

  private boolean isTold(Level level) {
    return least != null && level.toInt() >= least.toInt();
  }

  @Override
  public boolean isTraceEnabled() {
    return isTold(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isTold(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isTold(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isTold(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isTold(Level.ERROR);
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable error) {
    Logs.write(LoggedText.event(level, name, pattern, arguments, error));
  }
}
