package dateline.entities;

import dateline.article.AnnotateDocuments;
import dateline.failure.FailureRecorder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.Recognition;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;

/** Recognises names, dates and amounts in the documents that are to be analysed. */
public final class RecognizeEntities
    extends PTransform<
        PCollection<Document>, WithFailures.Result<PCollection<Recognition>, Failure>> {

  private final NlpSettings settings;
  private final FailureRecorder failures;

  private RecognizeEntities(NlpSettings settings, FailureRecorder failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /** Recognises with the engine of these settings. */
  public static RecognizeEntities with(NlpSettings settings, FailureRecorder failures) {
    return new RecognizeEntities(settings, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Recognition>, Failure> expand(
      PCollection<Document> documents) {
    NlpSettings engine = settings;
    return documents.apply(
        "Recognize",
        AnnotateDocuments.with(
            Recognition.class,
            document ->
                NlpEngine.of(engine)
                    .recognize(
                        document.getDocumentId(), document.getText(), document.getPublishedAt()),
            failures));
  }
}
