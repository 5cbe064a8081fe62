package dateline.article;

import dateline.failure.FailureRecorder;
import dateline.shuffle.RecordCoder;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.metrics.Counter;
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
 * One branch of the analysis: a worker that finds something in each article that has tokens. An
 * article it fails on gives a failure and no result.
 */
public final class AnnotateArticles<T extends SpecificRecord>
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<T>, Failure>> {

  private final Class<T> resultType;
  private final SerializableFunction<Article, T> worker;
  private final StageKeys keys;
  private final FailureRecorder failures;

  private AnnotateArticles(
      Class<T> resultType,
      SerializableFunction<Article, T> worker,
      StageKeys keys,
      FailureRecorder failures) {
    this.resultType = resultType;
    this.worker = worker;
    this.keys = keys;
    this.failures = failures;
  }

  /**
   * A branch of the analysis.
   *
   * @param resultType what the worker gives
   * @param worker called from many threads; may throw on an article
   * @param keys tell which articles have its result already
   */
  public static <T extends SpecificRecord> AnnotateArticles<T> with(
      Class<T> resultType,
      SerializableFunction<Article, T> worker,
      StageKeys keys,
      FailureRecorder failures) {
    return new AnnotateArticles<>(resultType, worker, keys, failures);
  }

  @Override
  public WithFailures.Result<PCollection<T>, Failure> expand(PCollection<Article> articles) {
    TupleTag<T> results = new TupleTag<>("results");
    TupleTag<Failure> failed = new TupleTag<>("failures");
    PCollectionTuple outputs =
        articles.apply(
            "Annotate",
            ParDo.of(new AnnotateFn<>(worker, keys, failures, results, failed))
                .withOutputTags(results, TupleTagList.of(failed)));
    return WithFailures.Result.of(
        outputs.get(results).setCoder(RecordCoder.of(resultType)),
        outputs.get(failed).setCoder(RecordCoder.of(Failure.class)));
  }

  private static final class AnnotateFn<T> extends DoFn<Article, T> {

    private final SerializableFunction<Article, T> worker;
    private final StageKeys keys;
    private final FailureRecorder failures;
    private final TupleTag<T> results;
    private final TupleTag<Failure> failed;
    private final Counter done;

    AnnotateFn(
        SerializableFunction<Article, T> worker,
        StageKeys keys,
        FailureRecorder failures,
        TupleTag<T> results,
        TupleTag<Failure> failed) {
      this.worker = worker;
      this.keys = keys;
      this.failures = failures;
      this.results = results;
      this.failed = failed;
      this.done = StageMetrics.done(failures.stage());
    }

    @ProcessElement
    public void annotate(@Element Article article, MultiOutputReceiver out) {
      if (article.getTokenization() == null) {
        return;
      }
      if (keys.isMade(article, failures.stage())) {
        StageMetrics.takenOver(failures.stage()).inc();
        return;
      }
      try {
        out.get(results).output(worker.apply(article));
      } catch (RuntimeException | StackOverflowError e) {
        // CoreNLP throws unchecked exceptions of many kinds, and recurses on deep trees.
        Document document = article.getDocument();
        out.get(failed)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
      }
      done.inc();
    }
  }
}
