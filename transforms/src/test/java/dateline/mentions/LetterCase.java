package dateline.mentions;

import java.util.regex.Pattern;

/**
 * How a sentence is written: rewritten as a headline, a known sentence is gold that costs nothing.
 */
enum LetterCase {
  AS_WRITTEN,

  /** "Storm Hits Coast of Ormsk": every word has a capital but little ones. */
  TITLE,

  /** "STORM HITS COAST OF ORMSK". */
  CAPITALS;

  /** A word behind white space or an opening mark; "'s" by itself is none. */
  private static final Pattern WORD = Pattern.compile("(?<![^\\s\"“‘(\\[])(?<!')\\p{Ll}[^\\s]*");

  /** A text in this case, each character at its place. */
  String of(String text) {
    return switch (this) {
      case AS_WRITTEN -> text;
      case TITLE -> WORD.matcher(text).replaceAll(match -> titled(match.group(), match.start()));
      case CAPITALS -> upper(text);
    };
  }

  private static String titled(String word, int begin) {
    if (begin > 0 && WordLists.has("little", word)) {
      return word;
    }
    int second = word.offsetByCodePoints(0, 1);
    return upper(word.substring(0, second)) + word.substring(second);
  }

  /** By characters: "ß" stays one. */
  private static String upper(String text) {
    StringBuilder upper = new StringBuilder();
    text.codePoints().map(Character::toUpperCase).forEach(upper::appendCodePoint);
    return upper.toString();
  }
}
