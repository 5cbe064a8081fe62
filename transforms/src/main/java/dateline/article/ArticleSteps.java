package dateline.article;

import dateline.shuffle.RecordCoder;
import dateline.syntax.ArticleReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Failure;
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
 * The stages on the way of an article, one after the other. An article a stage fails on gives a
 * failure and goes on without that part, or with what the stage had of it ({@link
 * UnfinishedStepException}), as PARTIAL. Articles that were not recognised (another language, no
 * text) pass through.
 *
 * <p>They are one transform, so that what one stage has worked out of the article another need not
 * work out again.
 */
public final class ArticleSteps
    extends PTransform<PCollection<Article>, WithFailures.Result<PCollection<Article>, Failure>> {

  private static final TupleTag<Article> ARTICLES = new TupleTag<>("articles") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final List<ArticleStep> steps;

  private ArticleSteps(List<ArticleStep> steps) {
    this.steps = steps;
  }

  /** Takes each article through the steps in their order. */
  public static ArticleSteps inTurn(ArticleStep... steps) {
    return new ArticleSteps(List.of(steps));
  }

  @Override
  public WithFailures.Result<PCollection<Article>, Failure> expand(PCollection<Article> articles) {
    PCollectionTuple outputs =
        articles.apply(
            "Step",
            ParDo.of(new StepsFn(steps)).withOutputTags(ARTICLES, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        outputs.get(ARTICLES).setCoder(RecordCoder.of(Article.class)),
        outputs.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  private static final class StepsFn extends DoFn<Article, Article> {

    private final List<ArticleStep> steps;
    private transient @Nullable Workers workers;

    StepsFn(List<ArticleStep> steps) {
      this.steps = new ArrayList<>(steps);
    }

    @ProcessElement
    public void process(@Element Article article, MultiOutputReceiver out) {
      Article filled = article;
      if (article.getRecognition() != null) {
        for (int i = 0; i < steps.size(); i++) {
          filled = take(i, filled, out.get(FAILURES));
        }
      }
      out.get(ARTICLES).output(filled);
    }

    private Article take(int index, Article article, OutputReceiver<Failure> failed) {
      ArticleStep step = steps.get(index);
      Article filled;
      try {
        filled = workers().get(index).apply(article);
      } catch (UnfinishedStepException e) {
        failed.output(failure(step, article, e.error()));
        filled = ArticleAssembler.partial(e.article());
      } catch (RuntimeException | StackOverflowError e) {
        failed.output(failure(step, article, e));
        filled = ArticleAssembler.partial(article);
      }
      StageMetrics.done(step.failures().stage()).inc();
      return filled;
    }

    private static Failure failure(ArticleStep step, Article article, Throwable error) {
      Document document = article.getDocument();
      return step.failures().partial(document.getSources().get(0), document.getDocumentId(), error);
    }

    private Workers workers() {
      Workers current = workers;
      if (current == null) {
        current = new Workers(steps);
        workers = current;
      }
      return current;
    }
  }

  /** The workers of one thread. */
  private static final class Workers {

    private final List<ArticleStep> steps;
    private final ArticleReader reader = new ArticleReader();
    private final Map<Integer, UnaryOperator<Article>> made = new HashMap<>();

    Workers(List<ArticleStep> steps) {
      this.steps = steps;
    }

    /** Made on first use, not in a setup method: a worker that cannot be made is a failure too. */
    UnaryOperator<Article> get(int index) {
      return made.computeIfAbsent(index, i -> steps.get(i).workers().create(reader));
    }
  }
}
