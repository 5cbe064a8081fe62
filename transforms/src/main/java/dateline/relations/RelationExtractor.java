package dateline.relations;

import dateline.article.ArticleAssembler;
import dateline.entities.EntityMention;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.relations.clauses.People;
import dateline.relations.facts.FactFinder;
import dateline.relations.rules.RuleBook;
import dateline.relations.rules.RuleFinder;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Token;

/**
 * Reads facts and events from the sentences that mention anybody: by rules, and facts by a network
 * too. What a document says twice is one relation, with the evidence of both.
 */
public final class RelationExtractor {

  private final NlpEngine engine;
  private final ArticleReader reader;
  private final RuleFinder rules;
  private final FactFinder facts;

  /**
   * Extracts with the trees of an engine.
   *
   * @param reader of the thread's articles
   */
  public RelationExtractor(NlpEngine engine, ArticleReader reader, RuleBook rules) {
    this.engine = engine;
    this.reader = reader;
    this.rules = new RuleFinder(rules);
    this.facts = new FactFinder();
  }

  /**
   * The article with its relations, in text order; flagged if there was no time to parse all
   * sentences that may hold one.
   */
  public Article extract(Article article, NlpMeter meter) {
    if (article.getTokenization() == null) {
      return article;
    }
    ArticleSyntax syntax = reader.read(article, engine, meter);
    RelationMerger merger = new RelationMerger();
    QuoteSpeakers speakers = new QuoteSpeakers(article);
    EntityMention.bySentence(article.getEntities())
        .forEach(
            (index, mentions) -> {
              ParsedSentence parsed =
                  index < syntax.size() && mayRelate(syntax, index, mentions)
                      ? syntax.sentence(index)
                      : null;
              if (parsed != null) {
                RelationSentence sentence = new RelationSentence(parsed, mentions, speakers::at);
                merger.add(parsed, rules.find(sentence));
                merger.add(parsed, facts.find(sentence));
              }
            });
    Article related =
        Article.newBuilder(article)
            .setRelations(new RelationRecords(article, syntax.text(), speakers).of(merger.merged()))
            .build();
    return syntax.outOfTime() ? ArticleAssembler.outOfTime(related) : related;
  }

  /**
   * Whether a sentence is worth a parse: it mentions somebody, and somebody or something else, if
   * only people whom it does not name.
   */
  private static boolean mayRelate(ArticleSyntax syntax, int index, List<EntityMention> mentions) {
    return mentions.stream().anyMatch(RelationExtractor::isNamed)
        && (mentions.size() > 1
            || syntax.tokens(index).getTokens().stream().anyMatch(RelationExtractor::isSomebody));
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
