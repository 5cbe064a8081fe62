package dateline.pipeline;

import dateline.failure.Causes;
import java.util.concurrent.TimeoutException;

/** What went wrong, among the exceptions that Beam and its runners wrap around it. */
final class RootCause {

  private RootCause() {}

  /**
   * The innermost exception that says something. That time ran out does not: whoever waited says
   * for what, such as for a TaskManager that is not there.
   */
  static Throwable of(Throwable error) {
    Throwable root = error;
    for (Throwable cause : Causes.of(error)) {
      if (cause != error && cause instanceof TimeoutException) {
        break;
      }
      root = cause;
    }
    return root;
  }
}
