package dateline.tone;

import dateline.article.ArticleStage;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpSettings;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Failure;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Judges how each article speaks of what it tells and of whom it names. */
public final class JudgeTone
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private final NlpSettings settings;
  private final FailureRecorder failures;

  private JudgeTone(NlpSettings settings, FailureRecorder failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /** Judges within the bounds of these settings. */
  public static JudgeTone with(NlpSettings settings, FailureRecorder failures) {
    return new JudgeTone(settings, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    NlpSettings bounds = settings;
    return articles.apply("Judge", ArticleStage.of(() -> worker(bounds), failures));
  }

  private static UnaryOperator<Article> worker(NlpSettings settings) {
    return new ToneJudge(ToneModel.get(), settings)::judge;
  }
}
