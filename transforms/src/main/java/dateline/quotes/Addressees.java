package dateline.quotes;

import dateline.entities.EntityMention;
import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/**
 * To whom something is said: who stands right behind a cue that has an addressee, "told Santos".
 */
final class Addressees {

  /** How far behind its cue the addressee's name may end, in tokens. */
  private static final int MAX_DISTANCE = 5;

  private final QuotedText text;
  private final ArticleTokens tokens;
  private final Speakers speakers;

  Addressees(QuotedText text, Speakers speakers) {
    this.text = text;
    this.tokens = text.tokens();
    this.speakers = speakers;
  }

  /**
   * The addressee of a cue; null where none is named.
   *
   * @param cue its index among the article's tokens
   */
  @Nullable Argument of(int cue) {
    if (!Cues.shipped().hasAddressee(tokens.token(cue).getLemma())) {
      return null;
    }
    int last = cue;
    while (last + 1 < tokens.size()
        && last < cue + MAX_DISTANCE
        && tokens.sentence(last + 1) == tokens.sentence(cue)) {
      last++;
    }
    int end = tokens.token(last).getEnd();
    return speakers.between(tokens.token(cue).getEnd(), end).stream()
        .filter(s -> !text.inQuote(s.mention().getBegin()))
        .findFirst()
        .map(EntityMention::argument)
        .orElse(null);
  }
}
