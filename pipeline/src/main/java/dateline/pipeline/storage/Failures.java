package dateline.pipeline.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** The exceptions of remote file systems, which each wrap in their own way, in one form. */
final class Failures {

  /** What may fail. */
  interface Attempt<T> {
    T make() throws IOException;
  }

  private Failures() {}

  /**
   * Makes an attempt.
   *
   * @throws IOException with what the server, or its absence, said first
   */
  static <T> T told(Attempt<T> attempt) throws IOException {
    try {
      return attempt.make();
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(Throwable error) {
    Throwable root = error;
    for (@Nullable Throwable cause = error; cause != null && cause != cause.getCause(); ) {
      root = cause;
      cause = cause.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }
}
