package dateline.entities;

import dateline.article.ArticleAssembler;
import dateline.article.ArticleStep;
import dateline.article.Articles;
import dateline.article.StageMetrics;
import dateline.article.UnfinishedStepException;
import dateline.failure.FailureRecorder;
import dateline.nlp.Coreferences;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpSettings;
import java.util.List;
import java.util.function.Function;
import news.dateline.records.Article;
import news.dateline.records.Entity;

/** Makes entities of the recognised mentions of each article. */
public final class ResolveEntities {

  private ResolveEntities() {}

  /**
   * Resolves within each document.
   *
   * @param aliases the user's own canonical ids
   * @param coref what tells for whom nouns and pronouns stand
   * @param settings of the engine that is asked for that, if it is
   */
  public static ArticleStep withinDocuments(
      Aliases aliases, CorefMode coref, NlpSettings settings, FailureRecorder failures) {
    return new ArticleStep(
        failures,
        reader -> {
          EntityResolver resolver = new EntityResolver(aliases);
          return switch (coref) {
            case NEWS -> article -> with(article, resolver.resolve(article));
            case CORENLP -> {
              NlpEngine engine = NlpEngine.of(settings);
              yield article -> byChains(article, resolver, a -> coreferences(engine, a));
            }
          };
        });
  }

  /** Where coreference fails, the names are entities still. */
  static Article byChains(
      Article article, EntityResolver resolver, Function<Article, Coreferences> engine) {
    Coreferences coreferences;
    try {
      coreferences = engine.apply(article);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnfinishedStepException(with(article, resolver.resolve(article, List.of())), e);
    }
    Article resolved = with(article, resolver.resolve(article, coreferences.chains()));
    return coreferences.outOfTime() ? ArticleAssembler.outOfTime(resolved) : resolved;
  }

  private static Coreferences coreferences(NlpEngine engine, Article article) {
    return engine.coreferences(
        article.getDocument().getText(),
        article.getTokenization(),
        EntityResolver.mentions(article),
        StageMetrics.ENGINE);
  }

  private static Article with(Article article, List<Entity> entities) {
    return Articles.from(article).setEntities(entities).build();
  }
}
