package dateline.relations;

import dateline.article.ArticleStep;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import dateline.relations.rules.RuleBook;

/** Reads from each article who stands in what relation to whom. */
public final class ExtractRelations {

  private ExtractRelations() {}

  /**
   * Extracts by these rules with the engine of these settings.
   *
   * @param open whether to read open triples too
   */
  public static ArticleStep by(
      RuleBook rules, boolean open, NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader -> {
          RelationExtractor extractor =
              new RelationExtractor(NlpEngine.of(settings), reader, rules, open);
          return article -> extractor.extract(article, StageMetrics.ENGINE);
        });
  }
}
