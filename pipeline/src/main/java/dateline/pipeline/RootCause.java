package dateline.pipeline;

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
    while (root.getCause() != null
        && root.getCause() != root
        && !(root.getCause() instanceof TimeoutException)) {
      root = root.getCause();
    }
    return root;
  }
}
