package dateline.quotes;

import dateline.article.ArticleStep;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;

/** Finds what is said in each article, and who says it. */
public final class AttributeQuotes {

  private AttributeQuotes() {}

  /** Attributes to the speakers among the entities. */
  public static ArticleStep toSpeakers(NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader -> {
          QuoteAttributor attributor = new QuoteAttributor(NlpEngine.of(settings), reader);
          return article -> attributor.attribute(article, StageMetrics.ENGINE);
        });
  }
}
