package dateline.sentiment;

import dateline.article.AnnotateArticles;
import dateline.article.StageKeys;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.SentimentAnalysis;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Analyses the sentiment of every sentence of the articles that have tokens. */
public final class AnalyzeSentiment
    extends PTransform<
        PCollection<Article>, WithFailures.Result<PCollection<SentimentAnalysis>, Failure>> {

  private final NlpSettings settings;
  private final StageKeys keys;
  private final FailureRecorder failures;

  private AnalyzeSentiment(NlpSettings settings, StageKeys keys, FailureRecorder failures) {
    this.settings = settings;
    this.keys = keys;
    this.failures = failures;
  }

  /** Analyses with the engine of these settings what has no such part yet. */
  public static AnalyzeSentiment with(
      NlpSettings settings, StageKeys keys, FailureRecorder failures) {
    return new AnalyzeSentiment(settings, keys, failures);
  }

  @Override
  public WithFailures.Result<PCollection<SentimentAnalysis>, Failure> expand(
      PCollection<Article> articles) {
    NlpSettings engine = settings;
    return articles.apply(
        "Analyze",
        AnnotateArticles.with(
            SentimentAnalysis.class,
            article -> analyze(NlpEngine.of(engine), article),
            keys,
            failures));
  }

  private static SentimentAnalysis analyze(NlpEngine engine, Article article) {
    Document document = article.getDocument();
    return engine.analyzeSentiment(
        document.getDocumentId(),
        document.getText(),
        article.getTokenization(),
        StageMetrics.ENGINE);
  }
}
