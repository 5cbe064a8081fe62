package dateline.article;

import dateline.failure.FailureRecorder;
import dateline.syntax.ArticleReader;
import java.io.Serializable;
import java.util.function.UnaryOperator;
import news.dateline.records.Article;

/**
 * One stage on the way of an article: a worker that fills the stage's part of it.
 *
 * @param failures of the stage
 * @param workers makes the stage's workers
 */
public record ArticleStep(FailureRecorder failures, WorkerFactory workers) implements Serializable {

  /** Makes a stage's worker, once on each thread that runs the stage. */
  public interface WorkerFactory extends Serializable {
    /**
     * A new worker.
     *
     * @param reader shared with the other stages of its thread
     */
    UnaryOperator<Article> create(ArticleReader reader);
  }
}
