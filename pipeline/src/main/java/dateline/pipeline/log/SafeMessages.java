package dateline.pipeline.log;

import java.util.List;

/**
 * Which messages of exceptions may be told where text of documents must not appear. Parsers and
 * coders quote what they stumble over; those of the kinds named here speak of files, numbers and
 * classes alone. The failure's record has every message in full.
 */
public final class SafeMessages {

  private static final List<String> KINDS =
      List.of(
          "dateline.",
          "java.io.",
          "java.net.",
          "java.nio.",
          "java.util.zip.",
          "java.lang.ArithmeticException",
          "java.lang.ArrayIndexOutOfBoundsException",
          "java.lang.ClassCastException",
          "java.lang.IllegalStateException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.NoClassDefFoundError",
          "java.lang.NullPointerException",
          "java.lang.OutOfMemoryError",
          "java.lang.StackOverflowError",
          "java.lang.StringIndexOutOfBoundsException",
          "org.apache.flink.runtime.jobmanager.scheduler.");

  /** What readers throw, with a parser's words in it. */
  private static final String READERS = "java.io.IOException";

  private static final int FRAMES = 12;

  private SafeMessages() {}

  /**
   * The message as it may be told, or what stands in for it.
   *
   * @param errorClass name of the exception's class
   */
  public static String told(String errorClass, String message) {
    if (KINDS.stream().noneMatch(errorClass::startsWith)) {
      return errorClass + ", whose message may quote a document";
    }
    // Readers say what is wrong, and behind a colon what a decoder or parser says to that.
    int colon = errorClass.equals(READERS) ? message.indexOf(": ") : -1;
    return colon < 0 ? message : message.substring(0, colon);
  }

  /** The exception as it may be told: its class, and its message if that may be. */
  public static String of(Throwable error) {
    String errorClass = error.getClass().getName();
    if (error.getMessage() == null) {
      return errorClass;
    }
    String told = told(errorClass, error.getMessage());
    return told.startsWith(errorClass) ? told : errorClass + ": " + told;
  }

  /** Where it was thrown, innermost first, and no further than a person reads. */
  public static List<String> frames(Throwable error) {
    return List.of(error.getStackTrace()).stream()
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }
}
