package dateline.entities;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import news.dateline.records.Article;

/** Makes entities of the recognised mentions of each article. */
public final class ResolveEntities {

  private ResolveEntities() {}

  /** Resolves within each document. */
  public static ArticleStep withinDocuments(FailureRecorder failures) {
    return new ArticleStep(
        failures,
        encoder -> {
          EntityResolver resolver = new EntityResolver();
          return article ->
              Article.newBuilder(article).setEntities(resolver.resolve(article)).build();
        });
  }
}
