package dateline.quotes;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import news.dateline.records.Article;

/** Finds what is said in each article, and who says it. */
public final class AttributeQuotes {

  private AttributeQuotes() {}

  /** Attributes to the speakers among the entities. */
  public static ArticleStep toSpeakers(FailureRecorder failures) {
    return new ArticleStep(
        failures,
        encoder -> {
          QuoteAttributor attributor = new QuoteAttributor();
          return article ->
              Article.newBuilder(article).setQuotes(attributor.attribute(article)).build();
        });
  }
}
