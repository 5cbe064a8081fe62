package dateline.relations;

import dateline.article.ArticleAssembler;
import dateline.article.Articles;
import dateline.entities.EntityMention;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.relations.clauses.People;
import dateline.relations.facts.FactFinder;
import dateline.relations.open.OpenFinder;
import dateline.relations.rules.RuleBook;
import dateline.relations.rules.RuleFinder;
import dateline.relations.sentence.RelationSentence;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import java.util.List;
import java.util.Map;
import news.dateline.records.Article;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts and events from the sentences that mention anybody: by rules, and facts by a network
 * too; and, where that is asked for, what else their clauses say, as open triples. What a document
 * says twice is one relation, with the evidence of both.
 */
public final class RelationExtractor {

  private final NlpEngine engine;
  private final ArticleReader reader;
  private final RuleFinder rules;
  private final FactFinder facts;
  private final @Nullable OpenFinder open;

  /**
   * Extracts facts and events with the trees of an engine.
   *
   * @param reader of the thread's articles
   */
  public RelationExtractor(NlpEngine engine, ArticleReader reader, RuleBook rules) {
    this(engine, reader, rules, false);
  }

  /**
   * Extracts with the trees of an engine.
   *
   * @param reader of the thread's articles
   * @param open whether to read open triples too
   */
  public RelationExtractor(NlpEngine engine, ArticleReader reader, RuleBook rules, boolean open) {
    this.engine = engine;
    this.reader = reader;
    this.rules = new RuleFinder(rules);
    this.facts = new FactFinder();
    this.open = open ? new OpenFinder() : null;
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
    Map<Integer, List<EntityMention>> bySentence = EntityMention.bySentence(article.getEntities());
    bySentence.forEach(
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
    if (open != null) {
      // Behind the others, lest it uses up the time that is for them.
      addOpen(open, syntax, bySentence, speakers, merger);
    }
    Article related =
        Articles.from(article)
            .setRelations(new RelationRecords(article, syntax.text(), speakers).of(merger.merged()))
            .build();
    return syntax.outOfTime() ? ArticleAssembler.outOfTime(related) : related;
  }

  private static void addOpen(
      OpenFinder open,
      ArticleSyntax syntax,
      Map<Integer, List<EntityMention>> bySentence,
      QuoteSpeakers speakers,
      RelationMerger merger) {
    bySentence.forEach(
        (index, mentions) -> {
          boolean worthIt =
              index < syntax.size() && mentions.stream().anyMatch(RelationExtractor::isNamed);
          ParsedSentence parsed = worthIt ? syntax.sentence(index) : null;
          if (parsed != null) {
            merger.add(parsed, open.find(new RelationSentence(parsed, mentions, speakers::at)));
          }
        });
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
