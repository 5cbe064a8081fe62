package dateline.quotes;

import dateline.text.QuotedSpan;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** Finds the verb of speech beside a quote. */
final class CueFinder {

  /** How far behind the closing mark the cue may stand, in tokens. */
  private static final int MAX_TOKENS_BEHIND = 12;

  /** A shorter quoted part is a title or a scare quote. */
  private static final int MIN_WORDS = 3;

  /** A shorter quoted part must stand right behind its cue to be what was said. */
  private static final int MIN_DISTANT_WORDS = 8;

  private static final int MAX_CUE_DISTANCE = 4;

  private final QuotedText text;
  private final ArticleTokens tokens;

  CueFinder(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** "…," Brandt said / "…," said Brandt: the cue among the article's tokens; null for none. */
  @Nullable Integer behind(QuotedSpan span) {
    if (!span.closed() || !endsAsSpeech(span)) {
      return null;
    }
    int from = tokens.firstFrom(span.end());
    int limit = Math.min(tokens.size(), from + MAX_TOKENS_BEHIND);
    for (int i = from; i < limit; i++) {
      Token token = tokens.token(i);
      if (text.inQuote(token.getBegin()) || text.isParagraphBreak(span.end(), token.getBegin())) {
        return null;
      }
      if (token.getTag().equals(".")) {
        return null;
      }
      if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
        if (text.endsWith(span, ".!?") && introducesNextQuote(i)) {
          return null;
        }
        return i;
      }
      // A clause of its own has begun: its verb is not the quote's cue.
      if (token.getTag().equals("VBD") || token.getTag().equals("VBZ")) {
        boolean passive = token.getLemma().equals("be") || token.getLemma().equals("have");
        if (!passive) {
          return null;
        }
      }
    }
    return null;
  }

  /** Brandt said, "…" / Brandt said that "…": the cue among the article's tokens; null for none. */
  @Nullable Integer before(QuotedSpan span) {
    int first = tokens.firstFrom(span.begin());
    if (first >= tokens.size()) {
      return null;
    }
    int sentence = tokens.sentence(first);
    for (int i = first - 1; i >= 0; i--) {
      Token token = tokens.token(i);
      if (tokens.sentence(i) < sentence && !introduces(token)) {
        return null;
      }
      if (text.inQuote(token.getBegin())) {
        continue;
      }
      if (Cues.shipped().isCue(token.getLemma(), token.getTag())) {
        int words = text.words(span);
        boolean near = first - i <= MAX_CUE_DISTANCE;
        return words < MIN_WORDS || !near && words < MIN_DISTANT_WORDS ? null : i;
      }
      // Another finite verb between cue and quote: the quote is that verb's, not the cue's.
      if (token.getTag().equals("VBD") && first - i > 1) {
        return null;
      }
    }
    return null;
  }

  /** "He added, “…": the cue belongs to the quote behind it. */
  private boolean introducesNextQuote(int cue) {
    for (int i = cue + 1; i < Math.min(tokens.size(), cue + 4); i++) {
      if (text.inQuote(tokens.token(i).getBegin())) {
        String between =
            text.text().substring(tokens.token(cue).getEnd(), tokens.token(i).getBegin());
        return between.contains(",") || between.contains(":");
      }
    }
    return false;
  }

  private static boolean introduces(Token token) {
    return token.getTag().equals(":") || token.getTag().equals(",");
  }

  /** Speech ends with a comma, full stop or the like before the mark, or is a whole clause. */
  private boolean endsAsSpeech(QuotedSpan span) {
    int next = span.end() < text.text().length() ? text.text().codePointAt(span.end()) : '\n';
    return text.endsWith(span, ",.!?…-—") || next == ',' || text.words(span) >= 6;
  }
}
