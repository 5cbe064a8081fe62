package dateline.entities;

import dateline.article.AnnotateArticles;
import dateline.article.StageKeys;
import dateline.article.StageMetrics;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.Recognition;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Recognises names, dates and amounts in the articles that have tokens. */
public final class RecognizeEntities
    extends PTransform<
        PCollection<Article>, WithFailures.Result<PCollection<Recognition>, Failure>> {

  private final NlpSettings settings;
  private final StageKeys keys;
  private final FailureRecorder failures;

  private RecognizeEntities(NlpSettings settings, StageKeys keys, FailureRecorder failures) {
    this.settings = settings;
    this.keys = keys;
    this.failures = failures;
  }

  /** Recognises with the engine of these settings what has no such part yet. */
  public static RecognizeEntities with(
      NlpSettings settings, StageKeys keys, FailureRecorder failures) {
    return new RecognizeEntities(settings, keys, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Recognition>, Failure> expand(
      PCollection<Article> articles) {
    NlpSettings engine = settings;
    return articles.apply(
        "Recognize",
        AnnotateArticles.with(
            Recognition.class,
            article -> recognize(NlpEngine.of(engine), article),
            keys,
            failures));
  }

  private static Recognition recognize(NlpEngine engine, Article article) {
    Document document = article.getDocument();
    return engine.recognize(
        document.getDocumentId(),
        document.getText(),
        article.getTokenization(),
        document.getPublishedAt(),
        StageMetrics.ENGINE);
  }
}
