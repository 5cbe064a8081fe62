package dateline.article;

import dateline.shuffle.RecordCoder;
import dateline.syntax.ArticleReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.Failure;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * The stages on the way of an article, one after the other. An article a stage fails on gives a
 * failure and goes on without that part, or with what the stage had of it ({@link
 * UnfinishedStepException}), as PARTIAL. A stage whose part an article brings along is passed over.
 * Articles that were not recognised (another language, no text) pass through.
 *
 * <p>They are one transform, so that what one stage has worked out of the article another need not
 * work out again.
 */
public final class ArticleSteps extends PTransform<PCollection<Article>, ArticleSteps.Result> {

  private static final TupleTag<Article> ARTICLES = new TupleTag<>("articles") {};
  private static final TupleTag<Article> PARTS = new TupleTag<>("parts") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final List<ArticleStep> steps;
  private final ArticleStep last;
  private final StageKeys keys;

  private ArticleSteps(List<ArticleStep> steps, ArticleStep last, StageKeys keys) {
    this.steps = steps;
    this.last = last;
    this.keys = keys;
  }

  /**
   * Takes each article through the steps in their order.
   *
   * @param keys tell which parts an article has already
   * @param last makes the records of the parts; it has no part of its own
   */
  public static ArticleSteps inTurn(StageKeys keys, List<ArticleStep> steps, ArticleStep last) {
    return new ArticleSteps(List.copyOf(steps), last, keys);
  }

  @Override
  public Result expand(PCollection<Article> articles) {
    PCollectionTuple outputs =
        articles.apply(
            "Step",
            ParDo.of(new StepsFn(steps, last, keys))
                .withOutputTags(ARTICLES, TupleTagList.of(PARTS).and(FAILURES)));
    return new Result(
        outputs.get(ARTICLES).setCoder(RecordCoder.of(Article.class)),
        outputs.get(PARTS).setCoder(RecordCoder.of(Article.class)),
        outputs.get(FAILURES).setCoder(RecordCoder.of(Failure.class)));
  }

  /**
   * What came of the articles.
   *
   * @param articles all of them, with their records, and without what records are not made of
   * @param parts the recognised ones with all their parts, before records were made of these
   * @param failures of the steps
   */
  public record Result(
      PCollection<Article> articles, PCollection<Article> parts, PCollection<Failure> failures)
      implements POutput {

    @Override
    public Pipeline getPipeline() {
      return articles.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
      return Map.of(ARTICLES, articles, PARTS, parts, FAILURES, failures);
    }

    @Override
    public void finishSpecifyingOutput(
        String transformName, PInput input, PTransform<?, ?> transform) {}
  }

  private static final class StepsFn extends DoFn<Article, Article> {

    private final List<ArticleStep> steps;
    private final ArticleStep last;
    private final StageKeys keys;
    private transient @Nullable Workers workers;

    StepsFn(List<ArticleStep> steps, ArticleStep last, StageKeys keys) {
      this.steps = new ArrayList<>(steps);
      this.last = last;
      this.keys = keys;
    }

    @ProcessElement
    public void process(@Element Article article, MultiOutputReceiver out) {
      Article filled = article;
      if (article.getRecognition() != null) {
        for (ArticleStep step : steps) {
          filled = take(step, filled, out.get(FAILURES));
        }
        filled = workers().withTrees(filled, keys);
        out.get(PARTS).output(filled);
        filled = finished(filled, out.get(FAILURES));
      }
      out.get(ARTICLES).output(filled);
    }

    private Article take(ArticleStep step, Article article, OutputReceiver<Failure> failed) {
      String stage = step.failures().stage();
      if (keys.isMade(article, stage)) {
        StageMetrics.takenOver(stage).inc();
        return article;
      }
      Article filled;
      try {
        filled = workers().of(step).apply(article);
        if (!isOutOfTime(filled)) {
          filled = keys.marked(filled, stage);
        }
      } catch (UnfinishedStepException e) {
        failed.output(failure(step, article, e.error()));
        filled = ArticleAssembler.partial(e.article());
      } catch (RuntimeException | StackOverflowError e) {
        failed.output(failure(step, article, e));
        filled = ArticleAssembler.partial(article);
      }
      StageMetrics.done(stage).inc();
      return filled;
    }

    /** The article with its records, and without what they are not made of. */
    private Article finished(Article article, OutputReceiver<Failure> failed) {
      Article finished;
      try {
        finished = workers().of(last).apply(article);
      } catch (RuntimeException | StackOverflowError e) {
        failed.output(failure(last, article, e));
        finished = ArticleAssembler.partial(article);
      }
      // Tokens are most of an article; its sentences are told by the analysis of sentiment.
      return Articles.from(finished)
          .setTokenization(finished.getSentiment() == null ? finished.getTokenization() : null)
          .setRecognition(null)
          .setMentions(null)
          .setTrees(List.of())
          .setFacts(null)
          .setTone(null)
          .build();
    }

    private static boolean isOutOfTime(Article article) {
      return article.getDocument().getFlags().contains(DocumentFlag.OUT_OF_TIME);
    }

    private static Failure failure(ArticleStep step, Article article, Throwable error) {
      Document document = article.getDocument();
      return step.failures().partial(document.getSources().get(0), document.getDocumentId(), error);
    }

    private Workers workers() {
      Workers current = workers;
      if (current == null) {
        current = new Workers();
        workers = current;
      }
      return current;
    }
  }

  /** The workers of one thread. */
  private static final class Workers {

    private final ArticleReader reader = new ArticleReader();
    private final IdentityHashMap<ArticleStep, UnaryOperator<Article>> made =
        new IdentityHashMap<>();

    /** Made on first use, not in a setup method: a worker that cannot be made is a failure too. */
    UnaryOperator<Article> of(ArticleStep step) {
      return made.computeIfAbsent(step, s -> s.workers().create(reader));
    }

    /** The article with all trees that its steps have asked for. */
    Article withTrees(Article article, StageKeys keys) {
      return keys.marked(
          Articles.from(article).setTrees(reader.trees(article)).build(), StageKeys.PARSE);
    }
  }
}
