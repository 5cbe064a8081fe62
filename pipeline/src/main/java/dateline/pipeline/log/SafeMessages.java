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
          "java.lang.StringIndexOutOfBoundsException");

  private static final int FRAMES = 12;

  private SafeMessages() {}

  /** Whether messages of exceptions of that class may be told. */
  public static boolean areOf(String errorClass) {
    return KINDS.stream().anyMatch(errorClass::startsWith);
  }

  /** The exception as it may be told: its class, and its message if that may be. */
  public static String of(Throwable error) {
    String errorClass = error.getClass().getName();
    if (error.getMessage() == null) {
      return errorClass;
    }
    return errorClass
        + (areOf(errorClass) ? ": " + error.getMessage() : " (its message may quote a document)");
  }

  /** Where it was thrown, innermost first, and no further than a person reads. */
  public static List<String> frames(Throwable error) {
    return List.of(error.getStackTrace()).stream()
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .toList();
  }
}
