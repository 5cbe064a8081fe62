package dateline.article;

import news.dateline.records.Article;

/** What a stage throws that failed on a part of its work: what it has done already is kept. */
public final class UnfinishedStepException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Article article;
  private final Throwable error;

  /**
   * A failure after which the article goes on as it is.
   *
   * @param article as far as the stage has come
   * @param error what is told of it
   */
  public UnfinishedStepException(Article article, Throwable error) {
    super(error);
    this.article = article;
    this.error = error;
  }

  Article article() {
    return article;
  }

  Throwable error() {
    return error;
  }
}
