package dateline.syntax;

import dateline.encode.ArticleEncoder;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.SentenceTree;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article after the other: what one stage has had parsed or encoded of an article the
 * next finds done. Belongs to one thread.
 */
public final class ArticleReader {

  private final ArticleEncoder encoder = new ArticleEncoder();
  private @Nullable ArticleSyntax current;

  /** Encodes the sentences of the same articles. */
  public ArticleEncoder encoder() {
    return encoder;
  }

  /**
   * The sentences of an article; with those of another the ones before are forgotten.
   *
   * @param article tokenised
   * @param engine parses the sentences
   * @param meter counts what is parsed, whichever stage asks for it
   * @throws IllegalArgumentException if the article is not tokenised
   */
  public ArticleSyntax read(Article article, NlpEngine engine, NlpMeter meter) {
    ArticleSyntax syntax = current;
    if (syntax == null || !syntax.isOf(article, engine)) {
      syntax = new ArticleSyntax(article, engine, encoder, meter);
      current = syntax;
    }
    return syntax;
  }

  /**
   * The trees of an article, in the order of their sentences: those it came with, and all that were
   * asked for.
   */
  public List<SentenceTree> trees(Article article) {
    ArticleSyntax syntax = current;
    return syntax == null || !syntax.isOf(article) ? article.getTrees() : syntax.trees();
  }
}
