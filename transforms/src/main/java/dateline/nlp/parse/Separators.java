package dateline.nlp.parse;

import java.util.List;

/** Where the words of a sentence are only commas, semicolons, colons and dashes. */
final class Separators {

  private static final String SEPARATORS = ",;:-，；：";

  private final String[] words;

  /** For each token, and the end, the first separator at or behind it; the end if none. */
  private final int[] next;

  /** For each token, and the end, the number of separators before it. */
  private final int[] before;

  Separators(List<String> words) {
    int size = words.size();
    this.words = words.toArray(String[]::new);
    this.next = new int[size + 1];
    this.before = new int[size + 1];
    next[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      next[i] = isSeparator(words.get(i)) ? i : next[i + 1];
    }
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + (next[i] == i ? 1 : 0);
    }
  }

  private static boolean isSeparator(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (SEPARATORS.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * Begin of the first separator from one head to another, both included, or an empty text if there
   * is none.
   */
  String between(int left, int right) {
    int separator = next[left];
    return separator <= right && separator < words.length ? words[separator].substring(0, 1) : "";
  }

  /** Number of separators between two heads, without them. */
  int count(int left, int right) {
    return Math.max(0, before[right] - before[left + 1]);
  }
}
