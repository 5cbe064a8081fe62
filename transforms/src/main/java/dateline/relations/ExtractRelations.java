package dateline.relations;

import dateline.article.ArticleStage;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Reads from each article who stands in what relation to whom. */
public final class ExtractRelations
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private final NlpSettings settings;
  private final FailureRecorder failures;

  private ExtractRelations(NlpSettings settings, FailureRecorder failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /** Extracts with the engine of these settings. */
  public static ExtractRelations with(NlpSettings settings, FailureRecorder failures) {
    return new ExtractRelations(settings, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    NlpSettings engine = settings;
    return articles.apply("Extract", ArticleStage.of(() -> worker(engine), failures));
  }

  private static UnaryOperator<Article> worker(NlpSettings settings) {
    RelationExtractor extractor = new RelationExtractor(NlpEngine.of(settings));
    return article -> extractor.extract(article, StageMetrics.ENGINE);
  }
}
