package dateline.quotes;

import dateline.entities.EntityMention;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * To whom something is said: who stands right behind a cue that has an addressee, "told Santos".
 */
final class Addressees {

  /** How far behind its cue the addressee's name may begin, in tokens. */
  private static final int MAX_DISTANCE = 5;

  /** What may stand before the name in its phrase: "the former mayor Santos". */
  private static final Set<String> BEFORE_NAME = Set.of("DT", "JJ", "NN", "NNP", "PRP$");

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
    for (int i = cue + 1; i < tokens.size() && i <= cue + MAX_DISTANCE; i++) {
      Token token = tokens.token(i);
      if (tokens.sentence(i) != tokens.sentence(cue) || text.inQuote(token.getBegin())) {
        return null;
      }
      EntityMention mention = speakers.from(token.getBegin());
      if (mention != null) {
        return isOwner(mention) ? null : mention.argument();
      }
      if (!BEFORE_NAME.contains(token.getTag())) {
        return null;
      }
    }
    return null;
  }

  /** "Told Santos's driver": not Santos. */
  private boolean isOwner(EntityMention mention) {
    int next = tokens.firstFrom(mention.mention().getEnd());
    return next < tokens.size() && tokens.token(next).getTag().equals("POS");
  }
}
