package dateline.quotes;

import dateline.article.ArticleStage;
import dateline.failure.FailureRecorder;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Finds what is said in each article, and who says it. */
public final class AttributeQuotes
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private final FailureRecorder failures;

  private AttributeQuotes(FailureRecorder failures) {
    this.failures = failures;
  }

  /** Attributes to the speakers among the entities. */
  public static AttributeQuotes toSpeakers(FailureRecorder failures) {
    return new AttributeQuotes(failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    return articles.apply("Attribute", ArticleStage.of(AttributeQuotes::worker, failures));
  }

  private static UnaryOperator<Article> worker() {
    QuoteAttributor attributor = new QuoteAttributor();
    return article -> Article.newBuilder(article).setQuotes(attributor.attribute(article)).build();
  }
}
