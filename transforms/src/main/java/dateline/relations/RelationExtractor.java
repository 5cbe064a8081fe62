package dateline.relations;

import dateline.article.ArticleAssembler;
import dateline.article.Articles;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.relations.facts.FactFinder;
import dateline.relations.open.OpenFinder;
import dateline.relations.rules.RuleBook;
import dateline.relations.rules.RuleFinder;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.LikelyFact;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts and events from the sentences that mention anybody: by rules, and of what a network
 * thinks likely; and, where that is asked for, what else their clauses say, as open triples. What a
 * document says twice is one relation, with the evidence of both.
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
    RelationSentences sentences =
        new RelationSentences(article, reader.read(article, engine, meter));
    RelationMerger merger = new RelationMerger();
    Map<Integer, List<LikelyFact>> likely = likelyFacts(article);
    sentences.forEach(
        (index, sentence) -> {
          merger.add(sentence.parsed(), rules.find(sentence));
          merger.add(
              sentence.parsed(), facts.find(sentence, likely.getOrDefault(index, List.of())));
        });
    if (open != null) {
      // Behind the others, lest it uses up the time that is for them.
      sentences.forEachThatNames(sentence -> merger.add(sentence.parsed(), open.find(sentence)));
    }
    Article related =
        Articles.from(article)
            .setRelations(
                new RelationRecords(article, sentences.text(), sentences.speakers())
                    .of(merger.merged()))
            .build();
    return sentences.outOfTime() ? ArticleAssembler.outOfTime(related) : related;
  }

  private static Map<Integer, List<LikelyFact>> likelyFacts(Article article) {
    return article.getFacts() == null
        ? Map.of()
        : article.getFacts().stream().collect(Collectors.groupingBy(LikelyFact::getSentence));
  }
}
