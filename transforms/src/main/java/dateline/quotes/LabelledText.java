package dateline.quotes;

import dateline.text.CodePointText;
import java.util.Set;
import news.dateline.records.Token;

/** What tells in an article's text whether words beside a name and a colon can be said. */
final class LabelledText {

  /** Less is no sentence, in words. */
  private static final int MIN_SENTENCE_WORDS = 3;

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final String QUOTES = "\"“”„«»‘’'‚‹›";

  private final QuotedText quoted;
  private final CodePointText text;
  private final ArticleTokens tokens;

  LabelledText(QuotedText quoted) {
    this.quoted = quoted;
    this.text = quoted.text();
    this.tokens = quoted.tokens();
  }

  static boolean isMark(int codePoint) {
    return QUOTES.indexOf(codePoint) >= 0;
  }

  /** First code point behind a colon and white space. */
  int behind(int colon) {
    return quoted.skipSpace(colon + 1);
  }

  /** Behind the last code point before an offset that is no white space; not before begin. */
  int trimmed(int begin, int end) {
    int until = end;
    while (until > begin && Character.isWhitespace(text.codePointAt(until - 1))) {
      until--;
    }
    return until;
  }

  /** Whether words begin and end with quotation marks. */
  boolean isQuoted(int begin, int end) {
    return end - begin > 2 && isMark(text.codePointAt(begin)) && isMark(text.codePointAt(end - 1));
  }

  /** Whether words have a finite verb. */
  boolean hasVerb(int begin, int end) {
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      if (tokens.token(i).getBegin() >= end) {
        return false;
      }
      if (isFinite(tokens.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether words begin with a verb that asks for something: "Thank you." */
  boolean isImperative(int begin, int end) {
    int first = tokens.firstFrom(begin);
    return first < tokens.size()
        && tokens.token(first).getBegin() < end
        && tokens.token(first).getTag().equals("VB");
  }

  /** Whether words have a finite verb, and are neither a question nor "who did it". */
  boolean isSentence(int begin, int end) {
    if (words(begin, end) < MIN_SENTENCE_WORDS || text.codePointAt(end - 1) == '?') {
      return false;
    }
    String before = "W";
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.getBegin() >= end || token.getBegin() == begin && token.getTag().startsWith("W")) {
        return false;
      }
      if (isFinite(token) && !before.startsWith("W")) {
        return true;
      }
      before = token.getTag();
    }
    return false;
  }

  /** How many words stand between two offsets, parted by white space. */
  int words(int begin, int end) {
    return text.substring(begin, end).split("\\s+").length;
  }

  private static boolean isFinite(Token token) {
    return FINITE.contains(token.getTag());
  }
}
