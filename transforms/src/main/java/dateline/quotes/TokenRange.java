package dateline.quotes;

/**
 * Tokens of a sentence side by side.
 *
 * @param first the first of them
 * @param end the one behind the last
 */
record TokenRange(int first, int end) {

  int size() {
    return end - first;
  }

  boolean holds(int token) {
    return first <= token && token < end;
  }
}
