package dateline.dedupe;

import dateline.text.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells paragraphs that are somebody's words: several articles may quote the same ones. */
final class Quotation {

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“”„\"]([^“”„\"]+)[“”\"]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」|(?<!\\p{L})‘([^‘]+?)’(?!\\p{L})");

  /** A quote of several paragraphs is closed in the last one only. */
  private static final Pattern LEFT_OPEN = Pattern.compile("^\\s*[“„«\"「][^“”„«»\"「」]+$");

  /** This many words are no title and no scare quote. */
  private static final int MIN_WORDS = 4;

  private Quotation() {}

  /** Whether at least four words, or a third, of a paragraph stand in quotation marks. */
  static boolean isIn(String paragraph) {
    if (LEFT_OPEN.matcher(paragraph).find()) {
      return true;
    }
    int quoted = 0;
    int longest = 0;
    Matcher matcher = QUOTED.matcher(paragraph);
    while (matcher.find()) {
      int words = Words.count(matcher.group());
      quoted += words;
      longest = Math.max(longest, words);
    }
    return longest >= MIN_WORDS || quoted > 0 && 3 * quoted >= Words.count(paragraph);
  }
}
