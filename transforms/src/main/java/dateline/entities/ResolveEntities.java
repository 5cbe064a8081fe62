package dateline.entities;

import dateline.article.ArticleStep;
import dateline.failure.FailureRecorder;
import news.dateline.records.Article;

/** Makes entities of the recognised mentions of each article. */
public final class ResolveEntities {

  private ResolveEntities() {}

  /**
   * Resolves within each document.
   *
   * @param aliases the user's own canonical ids
   */
  public static ArticleStep withinDocuments(Aliases aliases, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        encoder -> {
          EntityResolver resolver = new EntityResolver(aliases);
          return article ->
              Article.newBuilder(article).setEntities(resolver.resolve(article)).build();
        });
  }
}
