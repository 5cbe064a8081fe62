package dateline.pipeline.log;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/**
 * Makes events of what is logged, without what may be text of a document. A pattern is code; what
 * it is filled with is told if it is ours, or a number, a name of a class or a place. CoreNLP puts
 * its sentences together beforehand, with words of the document in them: there is nothing of them
 * that could be told.
 */
final class LoggedText {

  private static final String OURS = "dateline.";
  private static final String CORENLP = "edu.stanford.";

  private static final List<Class<?>> HARMLESS =
      List.of(
          Number.class,
          Boolean.class,
          Enum.class,
          Class.class,
          Path.class,
          File.class,
          URI.class,
          TemporalAccessor.class,
          TemporalAmount.class);

  /** A path or an address: no blank, a slash at the front or behind the scheme. */
  private static final Pattern PLACE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:/)?/\\S*");

  /** Who tells which task does what: names from the graph, states, numbers. */
  private static final List<String> TASKS =
      List.of(
          "org.apache.flink.runtime.executiongraph.", "org.apache.flink.runtime.taskmanager.Task");

  /** What an exception has in it when it is made a text of, with its message. */
  private static final Pattern EXCEPTION = Pattern.compile("Exception|Error|Throwable|\\R");

  private LoggedText() {}

  static LogEvent event(
      Level level,
      String logger,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable error) {
    String message = message(logger, String.valueOf(pattern), arguments);
    Map<String, Object> details = new LinkedHashMap<>();
    String name = logger.substring(logger.lastIndexOf('.') + 1);
    StringBuilder text = new StringBuilder(level + " " + name + " - " + message);
    if (logger.startsWith(OURS)) {
      String step = logger.substring(OURS.length());
      details.put("stage", step.substring(0, Math.max(0, step.indexOf('.'))));
    }
    if (error != null) {
      String told = SafeMessages.of(error);
      message = message + ": " + told;
      details.put("errorClass", error.getClass().getName());
      details.put("stackTrace", SafeMessages.frames(error));
      text.append(": ").append(told);
      SafeMessages.frames(error)
          .forEach(f -> text.append(System.lineSeparator()).append("    at ").append(f));
    }
    return new LogEvent(level, logger, message, details, text.toString());
  }

  private static String message(String logger, String pattern, Object @Nullable [] arguments) {
    if (logger.startsWith(CORENLP)) {
      return "a message of CoreNLP, " + pattern.length() + " characters";
    }
    boolean ofTasks = TASKS.stream().anyMatch(logger::startsWith);
    Object[] told =
        arguments == null || logger.startsWith(OURS)
            ? arguments
            : Arrays.stream(arguments)
                .map(a -> ofTasks && isOneLine(a) ? a : harmless(a))
                .toArray();
    return String.valueOf(MessageFormatter.basicArrayFormat(pattern, told));
  }

  private static boolean isOneLine(@Nullable Object argument) {
    return !(argument instanceof Throwable) && !EXCEPTION.matcher(String.valueOf(argument)).find();
  }

  private static Object harmless(@Nullable Object argument) {
    if (argument == null || HARMLESS.stream().anyMatch(type -> type.isInstance(argument))) {
      return String.valueOf(argument);
    }
    String text = argument.toString();
    return PLACE.matcher(text).matches() ? text : "<" + argument.getClass().getSimpleName() + ">";
  }
}
