package dateline.dedupe;

import dateline.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells paragraphs that are somebody's words: several articles may quote the same ones. */
final class Quotation {

  /** Words in marks that are nothing but quotation marks. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[“”„\"]([^“”„\"]+)[“”\"]|«([^«»]+)»|»([^«»]+)«|‹([^‹›]+)›|›([^‹›]+)‹"
              + "|「([^「」]+)」|『([^『』]+)』");

  /** A quote of several paragraphs is closed in the last one only. */
  private static final Pattern LEFT_OPEN =
      Pattern.compile("^\\s*(?:[“„«\"][^“”„«»\"]+|「[^」]+|『[^』]+)$");

  /** This many words are no title and no scare quote. */
  private static final int MIN_WORDS = 4;

  private final String paragraph;
  private int quoted;
  private int longest;

  private Quotation(String paragraph) {
    this.paragraph = paragraph;
  }

  /** Whether at least four words, or a third, of a paragraph stand in quotation marks. */
  static boolean isIn(String paragraph) {
    return new Quotation(paragraph).isFound();
  }

  private boolean isFound() {
    if (LEFT_OPEN.matcher(paragraph).find()) {
      return true;
    }
    Matcher matcher = QUOTED.matcher(paragraph);
    while (matcher.find()) {
      count(matcher.group());
    }
    boolean open = countInSingleMarks();
    return open || longest >= MIN_WORDS || quoted > 0 && 3 * quoted >= Words.count(paragraph);
  }

  private void count(String words) {
    int count = Words.count(words);
    quoted += count;
    longest = Math.max(longest, count);
  }

  /**
   * Counts words in single marks, which are apostrophes as well.
   *
   * @return whether the paragraph begins with a quote that is not closed
   */
  private boolean countInSingleMarks() {
    int first = 0;
    while (first < paragraph.length() && Character.isWhitespace(paragraph.charAt(first))) {
      first++;
    }
    int at = first;
    while (at < paragraph.length()) {
      int close = opens(at) ? close(at) : -1;
      if (close >= 0) {
        count(paragraph.substring(at + 1, close));
        at = close;
      } else if (at == first && opens(at) && paragraph.charAt(at) == '‘') {
        return true;
      }
      at++;
    }
    return false;
  }

  /**
   * Where the quote that begins at a mark is closed: before the next one begins. A mark behind an s
   * may be a plural's apostrophe; it closes only if none that is sure to does so behind it.
   *
   * @return the index of the closing mark, -1 if there is none
   */
  private int close(int open) {
    int doubtful = -1;
    for (int i = open + 1; i < paragraph.length() && !opens(i); i++) {
      if (closes(i)) {
        if (Character.toLowerCase(paragraph.charAt(i - 1)) != 's') {
          return i;
        }
        doubtful = doubtful < 0 ? i : doubtful;
      }
    }
    return doubtful;
  }

  /** Whether a mark stands there, before a word and not behind one. */
  private boolean opens(int at) {
    return "‘‚'".indexOf(paragraph.charAt(at)) >= 0 && !isWord(at - 1) && isWord(at + 1);
  }

  /** Whether a mark stands there, behind something and not before a word. */
  private boolean closes(int at) {
    return "’‘'".indexOf(paragraph.charAt(at)) >= 0
        && !Character.isWhitespace(paragraph.charAt(at - 1))
        && !isWord(at + 1);
  }

  private boolean isWord(int at) {
    return at >= 0 && at < paragraph.length() && Character.isLetterOrDigit(paragraph.charAt(at));
  }
}
