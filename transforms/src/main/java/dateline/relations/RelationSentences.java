package dateline.relations;

import dateline.entities.EntityMention;
import dateline.relations.clauses.People;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import dateline.text.CodePointText;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import news.dateline.records.Article;
import news.dateline.records.Token;

/** The sentences of an article that may hold a relation, parsed when they are come to. */
final class RelationSentences {

  private final ArticleSyntax syntax;
  private final QuoteSpeakers speakers;
  private final Map<Integer, List<EntityMention>> bySentence;

  RelationSentences(Article article, ArticleSyntax syntax) {
    this.syntax = syntax;
    this.speakers = new QuoteSpeakers(article);
    this.bySentence = EntityMention.bySentence(article.getEntities());
  }

  /** Who says what. */
  QuoteSpeakers speakers() {
    return speakers;
  }

  /** The article's text. */
  CodePointText text() {
    return syntax.text();
  }

  /** Whether there was no time to parse all that were come to. */
  boolean outOfTime() {
    return syntax.outOfTime();
  }

  /**
   * Comes to each sentence, with its index, that mentions somebody, and somebody or something else,
   * if only people whom it does not name.
   */
  void forEach(BiConsumer<Integer, RelationSentence> use) {
    come(this::mayRelate, use);
  }

  /** Comes to each sentence that names somebody. */
  void forEachThatNames(Consumer<RelationSentence> use) {
    come(this::names, (index, sentence) -> use.accept(sentence));
  }

  private void come(IntPredicate isWorthAParse, BiConsumer<Integer, RelationSentence> use) {
    bySentence.forEach(
        (index, mentions) -> {
          ParsedSentence parsed =
              index < syntax.size() && isWorthAParse.test(index) ? syntax.sentence(index) : null;
          if (parsed != null) {
            use.accept(index, new RelationSentence(parsed, mentions, speakers::at));
          }
        });
  }

  private boolean mayRelate(int index) {
    return names(index)
        && (mentions(index).size() > 1
            || syntax.tokens(index).getTokens().stream().anyMatch(RelationSentences::isSomebody));
  }

  private boolean names(int index) {
    return mentions(index).stream().anyMatch(RelationSentences::isNamed);
  }

  private List<EntityMention> mentions(int index) {
    return bySentence.getOrDefault(index, List.of());
  }

  private static boolean isSomebody(Token token) {
    return token.getTag().startsWith("PRP") || token.getTag().startsWith("W") || People.are(token);
  }

  private static boolean isNamed(EntityMention mention) {
    return mention.is("PERSON")
        || mention.is("ORGANIZATION")
        || mention.is("COUNTRY")
        || mention.is("CITY")
        || mention.is("STATE_OR_PROVINCE")
        || mention.is("LOCATION");
  }
}
