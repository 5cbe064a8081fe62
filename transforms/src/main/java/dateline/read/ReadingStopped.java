package dateline.read;

import org.jspecify.annotations.Nullable;

/**
 * Leaves the reading of a file from whatever depth: the visitor threw, or has all that it wanted.
 *
 * <p>An error, for nobody on the way up catches errors: the libraries that decode throw unchecked
 * exceptions at damaged data, which are caught and told, and the visitor's own must not be taken
 * for theirs.
 */
final class ReadingStopped extends Error {

  private static final long serialVersionUID = 1L;

  /**
   * @param thrown by the visitor; null if it has all that it wanted
   */
  ReadingStopped(@Nullable RuntimeException thrown) {
    super(null, thrown, /* enableSuppression= */ false, /* writableStackTrace= */ false);
  }

  /** What the visitor threw; null if it has all that it wanted. */
  @Nullable RuntimeException thrown() {
    return (RuntimeException) getCause();
  }
}
