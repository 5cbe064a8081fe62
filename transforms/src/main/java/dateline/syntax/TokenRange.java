package dateline.syntax;

/**
 * Tokens of a sentence side by side.
 *
 * @param first the first of them
 * @param end the one behind the last
 */
public record TokenRange(int first, int end) {

  /** How many they are. */
  public int size() {
    return end - first;
  }

  /** Whether a token is one of them. */
  public boolean holds(int token) {
    return first <= token && token < end;
  }
}
