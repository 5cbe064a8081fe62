package dateline.entities;

import dateline.article.ArticleStage;
import dateline.failure.FailureRecorder;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Makes entities of the recognised mentions of each article. */
public final class ResolveEntities
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private final FailureRecorder failures;

  private ResolveEntities(FailureRecorder failures) {
    this.failures = failures;
  }

  /** Resolves within each document. */
  public static ResolveEntities withinDocuments(FailureRecorder failures) {
    return new ResolveEntities(failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    return articles.apply("Resolve", ArticleStage.of(ResolveEntities::worker, failures));
  }

  private static UnaryOperator<Article> worker() {
    EntityResolver resolver = new EntityResolver();
    return article -> Article.newBuilder(article).setEntities(resolver.resolve(article)).build();
  }
}
