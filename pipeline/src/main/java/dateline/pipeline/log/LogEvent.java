package dateline.pipeline.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.event.Level;

/**
 * Something that is told on standard error.
 *
 * @param level how bad it is
 * @param logger who tells it
 * @param message one sentence
 * @param details further fields in JSON: {@code stage}, {@code uri} and the like
 * @param text the same for people; may have more lines
 */
public record LogEvent(
    Level level, String logger, String message, Map<String, Object> details, String text) {

  /** Who tells what Dateline itself has to say of a run. */
  public static final String CONSOLE = "dateline";

  private static final String PREFIX = "dateline: ";

  public LogEvent {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** A line of the console. */
  static LogEvent ofLine(String line) {
    String message = (line.startsWith(PREFIX) ? line.substring(PREFIX.length()) : line).strip();
    return new LogEvent(Level.WARN, CONSOLE, message, Map.of(), line);
  }

  /** A run's begin or end. */
  public static LogEvent ofRun(Level level, String message, Map<String, Object> details) {
    return new LogEvent(level, CONSOLE, message, new TreeMap<>(details), PREFIX + message);
  }

  /** A stage's failure on an input. */
  public static LogEvent ofFailure(String line, String stage, String place, boolean fatal) {
    return new LogEvent(
        Level.WARN,
        CONSOLE,
        line,
        ordered("stage", stage, "place", place, "fatal", fatal),
        PREFIX + line);
  }

  /**
   * What nobody expected, so that somebody will have to look.
   *
   * @param hint what may help; empty if nothing is known
   */
  public static LogEvent ofError(String message, Throwable error, String hint) {
    List<String> frames = SafeMessages.frames(error);
    String told = message + ": " + SafeMessages.of(error);
    StringBuilder text = new StringBuilder(PREFIX).append(told);
    if (!hint.isEmpty()) {
      text.append(System.lineSeparator()).append("  ").append(hint);
    }
    frames.forEach(f -> text.append(System.lineSeparator()).append("    at ").append(f));
    return new LogEvent(
        Level.ERROR,
        CONSOLE,
        hint.isEmpty() ? told : told + "; " + hint,
        ordered("errorClass", error.getClass().getName(), "stackTrace", frames),
        text.toString());
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** The text for people: what a plain {@link java.io.PrintStream} prints. */
  @Override
  public String toString() {
    return text;
  }
}
