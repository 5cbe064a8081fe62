package dateline.relations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Quote;
import news.dateline.records.QuoteKind;
import org.jspecify.annotations.Nullable;

/** Who says what stands where in an article. */
final class QuoteSpeakers {

  private final List<Quote> quotes;
  private final Map<String, Entity> entities = new HashMap<>();

  QuoteSpeakers(Article article) {
    this.quotes = article.getQuotes();
    article.getEntities().forEach(entity -> entities.put(entity.getEntityId(), entity));
  }

  /** The quote that an offset lies in; the innermost of several; null outside quotes. */
  @Nullable Quote quoteAt(int offset) {
    return innermost(offset, true);
  }

  /**
   * The speaker whose own words stand at an offset; null where nobody's do, or nobody known's. What
   * is reported without marks is told in the words of the quote around it.
   */
  @Nullable Entity at(int offset) {
    Quote quote = innermost(offset, false);
    Argument speaker = quote == null ? null : quote.getSpeaker();
    return speaker == null || speaker.getEntityId() == null
        ? null
        : entities.get(speaker.getEntityId());
  }

  private @Nullable Quote innermost(int offset, boolean reported) {
    Quote innermost = null;
    for (Quote quote : quotes) {
      boolean inside = quote.getBegin() <= offset && offset < quote.getEnd();
      if (inside
          && (reported || quote.getKind() != QuoteKind.INDIRECT)
          && (innermost == null || length(quote) < length(innermost))) {
        innermost = quote;
      }
    }
    return innermost;
  }

  private static int length(Quote quote) {
    return quote.getEnd() - quote.getBegin();
  }
}
