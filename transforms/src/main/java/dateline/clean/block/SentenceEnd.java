package dateline.clean.block;

/** How a text ends: read from its end, which a regular expression cannot. */
public final class SentenceEnd {

  private static final String MARKS = ".!?…。！？";
  private static final String CLOSERS = "\"'”’»)]";
  private static final String PROSE_MARKS = ".!?:;…\"”’»)。！？：；」』）";

  /** Characters that may follow the mark which ends a paragraph. */
  private static final int MAX_BEHIND = 3;

  /** A longer remark in brackets behind a sentence is one of its own. */
  private static final int MAX_REMARK = 40;

  /** A footnote's number of three digits, and its brackets. */
  private static final int MAX_NOTE = 5;

  private SentenceEnd() {}

  /** Whether a text ends as sentences do, perhaps with quotation marks or a remark in brackets. */
  static boolean ends(String text) {
    int last = withoutNotes(text) - 1;
    if (last < 0) {
      return false;
    }
    if (isMarkBefore(text, last)) {
      return true;
    }
    if (text.charAt(last) != ')') {
      return false;
    }
    int open = last - 1;
    while (open >= 0 && text.charAt(open) != '(' && text.charAt(open) != ')') {
      open--;
    }
    return open >= 0
        && text.charAt(open) == '('
        && open < last - 1
        && text.codePointCount(open + 1, last) <= MAX_REMARK
        && isMarkBefore(text, open - 1);
  }

  /** Where a text ends but for the numbers of footnotes: "…, the board wrote.[4][12]". */
  private static int withoutNotes(String text) {
    int end = text.length();
    while (end > 2 && text.charAt(end - 1) == ']') {
      int open = end - 2;
      while (open > 0 && end - open < MAX_NOTE && isDigit(text.charAt(open))) {
        open--;
      }
      if (text.charAt(open) != '[' || open == end - 2) {
        return end;
      }
      end = open;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the last character, but for those that close a quotation or bracket, is a mark. */
  private static boolean isMarkBefore(String text, int last) {
    int at = last;
    while (at >= 0 && isCloser(text.charAt(at))) {
      at--;
    }
    return at >= 0 && MARKS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isCloser(char c) {
    return c == ' ' || CLOSERS.indexOf(c) >= 0;
  }

  /** Whether a text ends as paragraphs do, which may also lead into a list or a quotation. */
  public static boolean endsLikeProse(String text) {
    int end = withoutNotes(text);
    for (int behind = 0; end > 0 && behind <= MAX_BEHIND; behind++) {
      int c = text.codePointBefore(end);
      if (PROSE_MARKS.indexOf(c) >= 0) {
        return true;
      }
      if (isAsciiWord(c)) {
        return false;
      }
      end -= Character.charCount(c);
    }
    return false;
  }

  /**
   * Whether a text is cut off: it ends in dots, or in words that ask to read the rest elsewhere.
   */
  public static boolean isCutOff(String text) {
    int end = text.length();
    while (end > 0 && !isAsciiWord(text.charAt(end - 1))) {
      end--;
    }
    return text.indexOf("...", end) >= 0
        || text.indexOf('…', end) >= 0
        || text.startsWith("Read more", end - "Read more".length())
        || text.startsWith("Continue reading", end - "Continue reading".length());
  }

  private static boolean isAsciiWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
