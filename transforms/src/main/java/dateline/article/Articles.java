package dateline.article;

import news.dateline.records.Article;

/** Articles with some of their parts replaced. */
public final class Articles {

  private Articles() {}

  /**
   * A builder that begins with all parts of an article. They are shared, which nobody can tell, for
   * records are not altered; {@link Article#newBuilder(Article)} would copy all that is in them, in
   * every stage anew.
   */
  public static Article.Builder from(Article article) {
    return Article.newBuilder()
        .setDocument(article.getDocument())
        .setDocumentKey(article.getDocumentKey())
        .setMade(article.getMade())
        .setTokenization(article.getTokenization())
        .setRecognition(article.getRecognition())
        .setSentiment(article.getSentiment())
        .setMentions(article.getMentions())
        .setTrees(article.getTrees())
        .setEntities(article.getEntities())
        .setQuotes(article.getQuotes())
        .setFacts(article.getFacts())
        .setRelations(article.getRelations())
        .setTone(article.getTone());
  }
}
