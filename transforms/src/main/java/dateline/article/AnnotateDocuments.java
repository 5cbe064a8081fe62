package dateline.article;

import dateline.failure.FailureRecorder;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * One branch of the analysis: a worker that finds something in each document that is to be
 * analysed. A document it fails on gives a failure and no result.
 */
public final class AnnotateDocuments<T extends SpecificRecord>
    extends PTransform<PCollection<Document>, WithFailures.Result<PCollection<T>, Failure>> {

  /** Documents a branch has finished, whether or not it failed on them. */
  public static final String DONE = "done";

  private final Class<T> resultType;
  private final SerializableFunction<Document, T> worker;
  private final FailureRecorder failures;

  private AnnotateDocuments(
      Class<T> resultType, SerializableFunction<Document, T> worker, FailureRecorder failures) {
    this.resultType = resultType;
    this.worker = worker;
    this.failures = failures;
  }

  /**
   * A branch of the analysis.
   *
   * @param resultType what the worker gives
   * @param worker called from many threads; may throw on a document
   */
  public static <T extends SpecificRecord> AnnotateDocuments<T> with(
      Class<T> resultType, SerializableFunction<Document, T> worker, FailureRecorder failures) {
    return new AnnotateDocuments<>(resultType, worker, failures);
  }

  @Override
  public WithFailures.Result<PCollection<T>, Failure> expand(PCollection<Document> documents) {
    TupleTag<T> results = new TupleTag<>("results");
    TupleTag<Failure> failed = new TupleTag<>("failures");
    PCollectionTuple outputs =
        documents.apply(
            "Annotate",
            ParDo.of(new AnnotateFn<>(worker, failures, results, failed))
                .withOutputTags(results, TupleTagList.of(failed)));
    return WithFailures.Result.of(
        outputs.get(results).setCoder(AvroCoder.specific(resultType)),
        outputs.get(failed).setCoder(AvroCoder.specific(Failure.class)));
  }

  private static final class AnnotateFn<T> extends DoFn<Document, T> {

    private final SerializableFunction<Document, T> worker;
    private final FailureRecorder failures;
    private final TupleTag<T> results;
    private final TupleTag<Failure> failed;
    private final Counter done;

    AnnotateFn(
        SerializableFunction<Document, T> worker,
        FailureRecorder failures,
        TupleTag<T> results,
        TupleTag<Failure> failed) {
      this.worker = worker;
      this.failures = failures;
      this.results = results;
      this.failed = failed;
      this.done = Metrics.counter(failures.stage(), DONE);
    }

    @ProcessElement
    public void annotate(@Element Document document, MultiOutputReceiver out) {
      if (document.getStatus() != DocumentStatus.ANALYZED) {
        return;
      }
      try {
        out.get(results).output(worker.apply(document));
      } catch (RuntimeException | StackOverflowError e) {
        // CoreNLP throws unchecked exceptions of many kinds, and recurses on deep trees.
        out.get(failed)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
      }
      done.inc();
    }
  }
}
