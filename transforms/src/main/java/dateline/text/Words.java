package dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text: a letter or digit, and the letters, digits, marks and joiners behind it.
 *
 * <p>Read character by character: every block of every page is counted, and a regular expression
 * takes many times as long.
 */
public final class Words {

  private Words() {}

  /** Number of words, which are maximal runs of letters, marks and digits. */
  public static int count(String text) {
    return count(text, "");
  }

  /**
   * Number of words.
   *
   * @param joiners what may stand within or behind a word besides letters, marks and digits
   */
  public static int count(String text, String joiners) {
    int words = 0;
    for (int at = begin(text, 0); at < text.length(); at = begin(text, end(text, at, joiners))) {
      words++;
    }
    return words;
  }

  /**
   * The words as written.
   *
   * @param joiners what may stand within or behind a word besides letters, marks and digits
   */
  public static List<String> of(String text, String joiners) {
    List<String> words = new ArrayList<>();
    int end;
    for (int at = begin(text, 0); at < text.length(); at = begin(text, end)) {
      end = end(text, at, joiners);
      words.add(text.substring(at, end));
    }
    return words;
  }

  private static int begin(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isLetterOrNumber(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static int end(String text, int from, String joiners) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isLetterOrNumber(c) && !isMark(c) && joiners.indexOf(c) < 0) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isLetterOrNumber(int c) {
    if (c < 0x80) {
      int lower = c | 0x20;
      return lower >= 'a' && lower <= 'z' || c >= '0' && c <= '9';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    if (c < 0x80) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
