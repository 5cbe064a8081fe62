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

  /** Beam warns of each empty file that it makes for a dataset without records. */
  private static final Map<String, Level> LEAST =
      Map.of("org.apache.beam.sdk.io.FileBasedSink", Level.ERROR);

  private final Level least;

  RunLogger(String name) {
    this.name = name;
    this.least = LEAST.getOrDefault(name, leastOfAll());
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
    return level.toInt() >= least.toInt();
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
