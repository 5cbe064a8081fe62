package dateline.clean;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.failure.FailureRecorder;
import dateline.read.NamedPayloads;
import dateline.read.PayloadReader;
import dateline.read.ReadRawDocuments;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.io.IOException;
import java.util.stream.Collectors;
import news.dateline.records.CleanedDocument;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import news.dateline.records.RemovedBlock;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/** Finds the article in each raw payload. */
public final class CleanArticles
    extends PTransform<
        PCollection<RawDocument>, WithFailures.Result<PCollection<CleanedDocument>, Failure>> {

  /** Counters of cleaned documents by status; the namespace of the metrics. */
  public static final String STATUS_METRICS = "documents";

  /** Counters of removed blocks by reason; the namespace of the metrics. */
  public static final String REMOVED_METRICS = "removed";

  private static final TupleTag<CleanedDocument> DOCUMENTS = new TupleTag<>("documents") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final PayloadReader reader;
  private final CleaningSettings settings;
  private final String key;
  private final FailureRecorder readFailures;
  private final FailureRecorder failures;

  private CleanArticles(
      PayloadReader reader,
      CleaningSettings settings,
      String key,
      FailureRecorder readFailures,
      FailureRecorder failures) {
    this.reader = reader;
    this.settings = settings;
    this.key = key;
    this.readFailures = readFailures;
    this.failures = failures;
  }

  /**
   * Cleans with these settings.
   *
   * @param reader the one that found the payloads
   * @param key of the stage, for later runs to know what was made by the same
   * @param readFailures for payloads that are not there any more
   */
  public static CleanArticles with(
      PayloadReader reader,
      CleaningSettings settings,
      String key,
      FailureRecorder readFailures,
      FailureRecorder failures) {
    return new CleanArticles(reader, settings, key, readFailures, failures);
  }

  @Override
  public WithFailures.Result<PCollection<CleanedDocument>, Failure> expand(
      PCollection<RawDocument> payloads) {
    PCollectionTuple outputs =
        payloads
            .apply("By place", ByPlace.of(NamedPayloads::together))
            .apply("Group", GroupByKey.create())
            .apply(
                "Clean",
                ParDo.of(new CleanFn(reader, settings, key, readFailures, failures))
                    .withOutputTags(DOCUMENTS, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        outputs.get(DOCUMENTS).setCoder(RecordCoder.of(CleanedDocument.class)),
        outputs.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  /** Counts a document as cleaned, by whatever run. */
  public static void count(Document document) {
    Metrics.counter(STATUS_METRICS, document.getStatus().name()).inc();
    document.getRemoved().stream()
        .collect(Collectors.groupingBy(RemovedBlock::getReason, Collectors.counting()))
        .forEach((reason, n) -> Metrics.counter(REMOVED_METRICS, reason.name()).inc(n));
  }

  /**
   * Reads payloads again and cleans them: so a payload is in memory while it is cleaned, and at no
   * other time.
   */
  static final class CleanFn
      extends DoFn<KV<Integer, Iterable<Encoded<RawDocument>>>, CleanedDocument> {

    private final PayloadReader reader;
    private final CleaningSettings settings;
    private final String key;
    private final FailureRecorder readFailures;
    private final FailureRecorder failures;
    private transient @Nullable DocumentCleaner cleaner;

    CleanFn(
        PayloadReader reader,
        CleaningSettings settings,
        String key,
        FailureRecorder readFailures,
        FailureRecorder failures) {
      this.reader = reader;
      this.settings = settings;
      this.key = key;
      this.readFailures = readFailures;
      this.failures = failures;
    }

    @ProcessElement
    public void clean(
        @Element KV<Integer, Iterable<Encoded<RawDocument>>> place, MultiOutputReceiver out) {
      new NamedPayloads(reader, ReadRawDocuments::open)
          .read(
              Encoded.values(place.getValue()),
              new NamedPayloads.Visitor() {
                @Override
                public void payload(RawDocument name, byte[] bytes) {
                  clean(name, bytes, out);
                }

                @Override
                public void missing(RawDocument name, IOException error) {
                  failed(readFailures, name, error, out);
                }
              });
    }

    private void clean(RawDocument raw, byte[] payload, MultiOutputReceiver out) {
      Document document;
      try {
        document = cleaner().clean(raw, payload);
      } catch (UnreadablePayloadException | RuntimeException | StackOverflowError e) {
        failed(failures, raw, e, out);
        return;
      }
      // Out of the try: what the runner throws at an output is no failure of the page.
      count(document);
      out.get(DOCUMENTS).output(new CleanedDocument(CleaningKey.of(raw, key), document));
    }

    private static void failed(
        FailureRecorder recorder, RawDocument raw, Throwable error, MultiOutputReceiver out) {
      recorder
          .fatal(raw.getSources(), raw.getDocumentId(), error)
          .forEach(out.get(FAILURES)::output);
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
