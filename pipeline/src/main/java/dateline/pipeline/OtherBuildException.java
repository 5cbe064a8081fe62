package dateline.pipeline;

import java.util.Optional;

/** A worker has other code, libraries or models than the driver. */
final class OtherBuildException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherBuildException(String message) {
    super(message);
  }

  /** Whether an exception came of one. */
  static Optional<OtherBuildException> among(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof OtherBuildException other) {
        return Optional.of(other);
      }
      if (cause == cause.getCause()) {
        break;
      }
    }
    return Optional.empty();
  }
}
