package dateline.article;

import dateline.failure.FailureRecorder;
import dateline.shuffle.RecordCoder;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * One stage on the way of an article: a worker that fills the stage's part of it. An article the
 * worker fails on gives a failure and goes on without that part, as PARTIAL. Articles that were not
 * recognised (another language, no text) pass through.
 */
public final class ArticleStage
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private static final TupleTag<Article> ARTICLES = new TupleTag<>() {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>() {};

  /** Makes a stage's worker, once on each thread that runs the stage. */
  public interface WorkerFactory extends Serializable {
    /** A new worker. */
    UnaryOperator<Article> create();
  }

  private final WorkerFactory factory;
  private final FailureRecorder failures;

  private ArticleStage(WorkerFactory factory, FailureRecorder failures) {
    this.factory = factory;
    this.failures = failures;
  }

  /** A stage that runs the factory's worker on each article. */
  public static ArticleStage of(WorkerFactory factory, FailureRecorder failures) {
    return new ArticleStage(factory, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    PCollectionTuple outputs =
        articles.apply(
            "Fill",
            ParDo.of(new StageFn(factory, failures))
                .withOutputTags(ARTICLES, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        outputs.get(ARTICLES).setCoder(RecordCoder.of(Article.class)),
        outputs.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  private static final class StageFn extends DoFn<Article, Article> {

    private final WorkerFactory factory;
    private final FailureRecorder failures;
    private final Counter done;
    private transient @Nullable UnaryOperator<Article> worker;

    StageFn(WorkerFactory factory, FailureRecorder failures) {
      this.factory = factory;
      this.failures = failures;
      this.done = StageMetrics.done(failures.stage());
    }

    @ProcessElement
    public void process(@Element Article article, MultiOutputReceiver out) {
      if (article.getRecognition() == null) {
        out.get(ARTICLES).output(article);
        return;
      }
      Article filled;
      try {
        filled = worker().apply(article);
      } catch (RuntimeException | StackOverflowError e) {
        Document document = article.getDocument();
        out.get(FAILURES)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
        filled = ArticleAssembler.partial(article);
      }
      done.inc();
      out.get(ARTICLES).output(filled);
    }

    /** Made on first use, not in a setup method: a worker that cannot be made is a failure too. */
    private UnaryOperator<Article> worker() {
      UnaryOperator<Article> current = worker;
      if (current == null) {
        current = factory.create();
        worker = current;
      }
      return current;
    }
  }
}
