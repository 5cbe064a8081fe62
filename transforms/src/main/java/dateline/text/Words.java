package dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a text: a letter or digit, and the letters, digits, marks and joiners behind it.
 *
 * <p>Read character by character: every block of every page is counted, and a regular expression
 * takes many times as long.
 */
public final class Words {

  private static final char FIRST_BEYOND_ASCII = 0x80;

  /** Which ASCII characters words are made of. */
  private static final boolean[] WORD = new boolean[FIRST_BEYOND_ASCII];

  static {
    Arrays.fill(WORD, '0', '9' + 1, true);
    Arrays.fill(WORD, 'A', 'Z' + 1, true);
    Arrays.fill(WORD, 'a', 'z' + 1, true);
  }

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
      char ascii = text.charAt(at);
      if (ascii < FIRST_BEYOND_ASCII) {
        if (WORD[ascii]) {
          return at;
        }
        at++;
        continue;
      }
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
      char ascii = text.charAt(at);
      if (ascii < FIRST_BEYOND_ASCII) {
        if (!WORD[ascii] && joiners.indexOf(ascii) < 0) {
          return at;
        }
        at++;
        continue;
      }
      int c = text.codePointAt(at);
      if (!isLetterOrNumber(c) && !isMark(c) && joiners.indexOf(c) < 0) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Of a character beyond ASCII. */
  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether a code point is a mark of the letter before it. */
  public static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
