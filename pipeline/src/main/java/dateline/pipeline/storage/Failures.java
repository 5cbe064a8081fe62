package dateline.pipeline.storage;

import dateline.failure.Causes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;

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
    } catch (FileSystemException | FileNotFoundException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(Throwable error) {
    List<Throwable> causes = Causes.of(error);
    Throwable root = causes.get(causes.size() - 1);
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + message;
  }
}
