package dateline.sentiment;

import dateline.article.AnnotateDocuments;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.SentimentAnalysis;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Analyses the sentiment of every sentence of the documents that are to be analysed. */
public final class AnalyzeSentiment
    extends PTransform<
        PCollection<Document>, WithFailures.Result<PCollection<SentimentAnalysis>, Failure>> {

  private final NlpSettings settings;
  private final FailureRecorder failures;

  private AnalyzeSentiment(NlpSettings settings, FailureRecorder failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /** Analyses with the engine of these settings. */
  public static AnalyzeSentiment with(NlpSettings settings, FailureRecorder failures) {
    return new AnalyzeSentiment(settings, failures);
  }

  @Override
  public WithFailures.Result<PCollection<SentimentAnalysis>, Failure> expand(
      PCollection<Document> documents) {
    NlpSettings engine = settings;
    return documents.apply(
        "Analyze",
        AnnotateDocuments.with(
            SentimentAnalysis.class,
            document ->
                NlpEngine.of(engine).analyzeSentiment(document.getDocumentId(), document.getText()),
            failures));
  }
}
