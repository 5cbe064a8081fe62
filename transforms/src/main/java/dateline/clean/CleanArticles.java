package dateline.clean;

import dateline.failure.FailureRecorder;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import news.dateline.records.RemovedBlock;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/** Finds the article in each raw payload. */
public final class CleanArticles
    extends PTransform<
        PCollection<RawDocument>, WithFailures.Result<PCollection<Document>, Failure>> {

  /** Counters of cleaned documents by status; the namespace of the metrics. */
  public static final String STATUS_METRICS = "documents";

  /** Counters of removed blocks by reason; the namespace of the metrics. */
  public static final String REMOVED_METRICS = "removed";

  private static final TupleTag<Document> DOCUMENTS = new TupleTag<>() {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>() {};

  private final CleaningSettings settings;
  private final FailureRecorder failures;

  private CleanArticles(CleaningSettings settings, FailureRecorder failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /** Cleans with these settings. */
  public static CleanArticles with(CleaningSettings settings, FailureRecorder failures) {
    return new CleanArticles(settings, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Document>, Failure> expand(
      PCollection<RawDocument> payloads) {
    PCollectionTuple outputs =
        payloads.apply(
            "Clean",
            ParDo.of(new CleanFn(settings, failures))
                .withOutputTags(DOCUMENTS, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        outputs.get(DOCUMENTS).setCoder(AvroCoder.specific(Document.class)),
        outputs.get(FAILURES).setCoder(AvroCoder.specific(Failure.class)));
  }

  private static final class CleanFn extends DoFn<RawDocument, Document> {

    private final CleaningSettings settings;
    private final FailureRecorder failures;
    private transient @Nullable DocumentCleaner cleaner;

    CleanFn(CleaningSettings settings, FailureRecorder failures) {
      this.settings = settings;
      this.failures = failures;
    }

    @ProcessElement
    public void clean(@Element RawDocument payload, MultiOutputReceiver out) {
      try {
        Document document = cleaner().clean(payload);
        Metrics.counter(STATUS_METRICS, document.getStatus().name()).inc();
        document.getRemoved().stream()
            .collect(Collectors.groupingBy(RemovedBlock::getReason, Collectors.counting()))
            .forEach((reason, n) -> Metrics.counter(REMOVED_METRICS, reason.name()).inc(n));
        out.get(DOCUMENTS).output(document);
      } catch (UnreadablePayloadException | RuntimeException | StackOverflowError e) {
        failures
            .fatal(payload.getSources(), payload.getDocumentId(), e)
            .forEach(out.get(FAILURES)::output);
      }
    }

    private DocumentCleaner cleaner() {
      DocumentCleaner current = cleaner;
      if (current == null) {
        current = new DocumentCleaner(settings);
        cleaner = current;
      }
      return current;
    }
  }
}
