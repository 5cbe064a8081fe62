package dateline.relations;

import dateline.article.ArticleAssembler;
import dateline.article.Sentiments;
import dateline.entities.EntityMention;
import dateline.nlp.NlpEngine;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.Evidence;
import news.dateline.records.Mention;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.RelationTime;
import news.dateline.records.Sentiment;
import news.dateline.records.Span;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts and events from the sentences that hold at least two entities. What a document says
 * twice, and of the same time, is one relation, with the evidence of the first time.
 */
public final class RelationExtractor {

  private final NlpEngine engine;
  private final ArticleReader reader;

  /**
   * Extracts with the trees of an engine.
   *
   * @param reader of the thread's articles
   */
  public RelationExtractor(NlpEngine engine, ArticleReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /**
   * The article with its relations, in text order; flagged if there was no time to parse all
   * sentences that may hold one.
   */
  public Article extract(Article article, NlpMeter meter) {
    Tokenization tokenization = article.getTokenization();
    if (tokenization == null) {
      return article;
    }
    ArticleSyntax syntax = reader.read(article, engine, meter);
    CodePointText text = syntax.text();
    List<Relation> relations = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Map.Entry<Integer, List<EntityMention>> entry : actorsBySentence(article).entrySet()) {
      if (entry.getKey() >= tokenization.getAnalyzed()) {
        break;
      }
      TokenizedSentence sentence = syntax.tokens(entry.getKey());
      int begin = sentence.getTokens().get(syntax.firstBehindDateline(entry.getKey())).getBegin();
      List<EntityMention> actors =
          entry.getValue().stream().filter(actor -> actor.mention().getBegin() >= begin).toList();
      if (actors.stream().map(actor -> actor.entity().getEntityId()).distinct().count() < 2) {
        continue;
      }
      for (Finding finding : findings(syntax, entry.getKey(), actors)) {
        if (isNew(finding, known)) {
          relations.add(
              relation(article, text, entry.getKey(), sentence, finding, relations.size()));
        }
      }
    }
    Article related = Article.newBuilder(article).setRelations(relations).build();
    return syntax.outOfTime() ? ArticleAssembler.outOfTime(related) : related;
  }

  private static Map<Integer, List<EntityMention>> actorsBySentence(Article article) {
    Map<Integer, List<EntityMention>> actors = new TreeMap<>();
    for (Entity entity : article.getEntities()) {
      for (Mention mention : entity.getMentions()) {
        actors
            .computeIfAbsent(mention.getSentence(), s -> new ArrayList<>())
            .add(new EntityMention(entity, mention));
      }
    }
    actors
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(actor -> actor.mention().getBegin())));
    return actors;
  }

  private static List<Finding> findings(
      ArticleSyntax syntax, int index, List<EntityMention> actors) {
    List<Finding> findings = new ArrayList<>(FactRules.apply(syntax.text(), actors));
    ParsedSentence parsed =
        EventRules.mayApply(syntax.tokens(index), actors) ? syntax.sentence(index) : null;
    if (parsed != null) {
      findings.addAll(EventRules.apply(new ActorSentence(parsed, actors)));
    }
    findings.sort(Comparator.comparingInt(finding -> finding.subject().mention().getBegin()));
    return findings;
  }

  /** What is said again without a date is not new; on another date it is. */
  private static boolean isNew(Finding finding, Set<String> known) {
    String event = identity(finding);
    boolean first = known.add(event);
    EntityMention date = finding.time();
    return date == null ? first : known.add(event + "\n" + date.entity().getEntityId());
  }

  private static String identity(Finding finding) {
    return String.join(
        "\n",
        finding.predicate(),
        String.valueOf(finding.mode()),
        finding.subject().entity().getEntityId(),
        finding.object().entity().getEntityId(),
        String.valueOf(finding.negated()),
        finding.modality().name());
  }

  private static Relation relation(
      Article article,
      CodePointText text,
      int index,
      TokenizedSentence sentence,
      Finding finding,
      int before) {
    String documentId = article.getDocument().getDocumentId();
    Span trigger = null;
    if (finding.trigger() >= 0) {
      Token token = sentence.getTokens().get(finding.trigger());
      trigger =
          new Span(
              token.getBegin(), token.getEnd(), text.substring(token.getBegin(), token.getEnd()));
    }
    return Relation.newBuilder()
        .setRelationId(documentId + "/r" + (before + 1))
        .setDocumentId(documentId)
        .setFamily(finding.family())
        .setPredicate(finding.predicate())
        .setMode(finding.mode())
        .setSubject(finding.subject().argument())
        .setObject(finding.object().argument())
        .setTrigger(trigger)
        .setEvidence(
            new Evidence(
                sentence.getBegin(),
                sentence.getEnd(),
                text.substring(sentence.getBegin(), sentence.getEnd()),
                index))
        .setExtractor(finding.extractor())
        .setNegated(finding.negated())
        .setModality(finding.modality())
        .setTime(time(finding))
        .setAttributedTo(trigger == null ? null : quoteAt(article, trigger.getBegin()))
        .setSentiment(sentiment(article, index))
        .build();
  }

  private static @Nullable RelationTime time(Finding finding) {
    EntityMention date = finding.time();
    String value = date == null ? null : date.entity().getNormalizedValue();
    return date == null || value == null
        ? null
        : new RelationTime(value, date.mention().getBegin(), date.mention().getEnd());
  }

  private static @Nullable String quoteAt(Article article, int offset) {
    for (Quote quote : article.getQuotes()) {
      if (quote.getBegin() <= offset && offset < quote.getEnd()) {
        return quote.getQuoteId();
      }
    }
    return null;
  }

  private static @Nullable Sentiment sentiment(Article article, int index) {
    if (article.getSentiment() == null) {
      return null;
    }
    return Sentiments.of(article.getSentiment().getSentences().get(index));
  }
}
