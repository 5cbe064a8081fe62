package dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in quotation marks. Marks of all kinds open; a quote closes at a closing mark
 * of any double kind, for news mixes them; one that is not closed ends with its paragraph. Two
 * apostrophes or grave accents side by side are a mark, as in feeds that have no others.
 */
public final class QuotedSpans {

  private static final String OPENING = "“„«‟";
  private static final String CLOSING = "”»";
  private static final int STRAIGHT = '"';
  private static final String HALVES = "'`’‘";
  private static final int NONE = -1;

  private QuotedSpans() {}

  /** The spans of a text in text order; none within another. */
  public static List<QuotedSpan> find(String text) {
    int[] codePoints = text.codePoints().toArray();
    List<QuotedSpan> spans = new ArrayList<>();
    int begin = 0;
    while (begin < codePoints.length) {
      int end = begin;
      while (end < codePoints.length && !isParagraphEnd(codePoints, end)) {
        end++;
      }
      paragraph(codePoints, begin, end, spans);
      begin = end + 1;
    }
    return spans;
  }

  /** A line break with nothing but white space on the next line. */
  private static boolean isParagraphEnd(int[] text, int at) {
    if (text[at] != '\n') {
      return false;
    }
    int next = at + 1;
    while (next < text.length && (text[next] == '\r' || text[next] == ' ' || text[next] == '\t')) {
      next++;
    }
    return next < text.length && text[next] == '\n';
  }

  private static void paragraph(int[] text, int begin, int end, List<QuotedSpan> spans) {
    int from = begin;
    while (from < end && Character.isWhitespace(text[from])) {
      from++;
    }
    int open = NONE;
    boolean any = false;
    for (int i = from; i < end; i++) {
      if (open == NONE && opens(text, i, from)) {
        open = i;
      } else if (open != NONE && closes(text, i, end, text[open])) {
        add(text, open, i + length(text, i, end), true, from, end, spans);
        open = NONE;
        any = true;
      } else if (open == NONE && !any && CLOSING.indexOf(text[i]) >= 0 && i > from + 1) {
        // Closed and never opened: the paragraph's begin opened it.
        add(text, from, i + 1, true, from, end, spans);
        any = true;
      }
    }
    if (open != NONE) {
      int last = end;
      while (last > open && Character.isWhitespace(text[last - 1])) {
        last--;
      }
      add(text, open, last, false, from, end, spans);
    }
  }

  private static void add(
      int[] text, int begin, int end, boolean closed, int from, int to, List<QuotedSpan> spans) {
    int rest = end;
    while (rest < to && Character.isWhitespace(text[rest])) {
      rest++;
    }
    if (end - begin > 2) {
      spans.add(new QuotedSpan(begin, end, closed, begin == from && rest == to));
    }
  }

  private static boolean opens(int[] text, int i, int from) {
    if (OPENING.indexOf(text[i]) >= 0) {
      return true;
    }
    boolean afterLetter = i > from && Character.isLetterOrDigit(text[i - 1]);
    int next = i + length(text, i, text.length);
    boolean beforeText = next < text.length && !Character.isWhitespace(text[next]);
    return isStraight(text, i, text.length) && !afterLetter && beforeText;
  }

  private static boolean closes(int[] text, int i, int end, int opening) {
    if (CLOSING.indexOf(text[i]) >= 0) {
      return true;
    }
    if (opening == '„' && text[i] == '“') {
      return true;
    }
    int next = i + length(text, i, end);
    boolean beforeWord = next < end && Character.isLetterOrDigit(text[next]);
    return isStraight(text, i, end) && !beforeWord;
  }

  /** Whether a mark that tells not whether it opens or closes begins here. */
  private static boolean isStraight(int[] text, int i, int end) {
    return text[i] == STRAIGHT || isPair(text, i, end);
  }

  private static boolean isPair(int[] text, int i, int end) {
    return HALVES.indexOf(text[i]) >= 0 && i + 1 < end && text[i + 1] == text[i];
  }

  /** How many characters the mark has that begins here. */
  private static int length(int[] text, int i, int end) {
    return isPair(text, i, end) ? 2 : 1;
  }
}
