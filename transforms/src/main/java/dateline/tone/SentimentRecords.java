package dateline.tone;

import dateline.article.Articles;
import dateline.article.Sentiments;
import dateline.entities.EntityTypes;
import dateline.quotes.ArticleTokens;
import dateline.syntax.ArticleSyntax;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Quote;
import news.dateline.records.Relation;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.Sentiment;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.ToneScores;
import org.jspecify.annotations.Nullable;

/**
 * Says of each record of an article how the text speaks there: by what was judged, and where
 * nothing was by CoreNLP's sentiment of the sentence. Whatever the records said before is
 * forgotten.
 */
final class SentimentRecords {

  /** Beyond it in either direction a sentence is called very negative or very positive. */
  private static final double VERY = 0.6;

  private final Article article;
  private final @Nullable ToneScores tone;
  private final List<Sentence> sentences;

  SentimentRecords(Article article) {
    this.article = article;
    this.tone = article.getTone();
    this.sentences = sentences(article.getSentiment(), tone);
  }

  /**
   * The article with the sentiment of its sentences, mentions, entities, quotes, relations and of
   * itself.
   *
   * @param syntax of this article; null where it is not tokenised, and so has no quotes
   */
  Article of(@Nullable ArticleSyntax syntax) {
    Article.Builder told =
        Articles.from(article)
            .setEntities(entities())
            .setRelations(article.getRelations().stream().map(this::told).toList());
    SentimentAnalysis analysis = article.getSentiment();
    if (analysis != null) {
      told.setDocument(
              Document.newBuilder(article.getDocument())
                  .setSentiment(Sentiments.ofDocument(sentences))
                  .build())
          .setSentiment(SentimentAnalysis.newBuilder(analysis).setSentences(sentences).build());
    }
    Article toned = told.build();
    return syntax == null ? toned : Articles.from(toned).setQuotes(quotes(toned, syntax)).build();
  }

  private static List<Sentence> sentences(
      @Nullable SentimentAnalysis analysis, @Nullable ToneScores tone) {
    if (analysis == null || tone == null) {
      return analysis == null ? List.of() : analysis.getSentences();
    }
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence sentence : analysis.getSentences()) {
      Double score = tone.getSentences().get(sentences.size());
      sentences.add(
          score == null
              ? sentence
              : Sentence.newBuilder(sentence)
                  .setScore(score)
                  .setLabel(label(score))
                  .setModel(tone.getModel())
                  .build());
    }
    return sentences;
  }

  static SentenceLabel label(double score) {
    return switch (Sentiments.of(score, null).getLabel()) {
      case NEGATIVE -> score < -VERY ? SentenceLabel.VERY_NEGATIVE : SentenceLabel.NEGATIVE;
      case POSITIVE -> score > VERY ? SentenceLabel.VERY_POSITIVE : SentenceLabel.POSITIVE;
      default -> SentenceLabel.NEUTRAL;
    };
  }

  private List<Entity> entities() {
    List<Entity> entities = new ArrayList<>();
    int place = 0;
    for (Entity entity : article.getEntities()) {
      List<Mention> mentions = new ArrayList<>();
      for (Mention mention : entity.getMentions()) {
        mentions.add(
            Mention.newBuilder(mention).setSentiment(sentiment(entity, mention, place)).build());
        place++;
      }
      entities.add(
          Entity.newBuilder(entity)
              .setMentions(mentions)
              .setSentiment(Sentiments.ofEntity(mentions))
              .build());
    }
    return entities;
  }

  /**
   * Towards a mention.
   *
   * @param place among the mentions of all entities
   */
  private @Nullable Sentiment sentiment(Entity entity, Mention mention, int place) {
    if (tone == null) {
      return ofSentence(mention.getSentence());
    }
    if (EntityTypes.isValue(entity.getType())) {
      return null;
    }
    Double score = tone.getMentions().get(place);
    return score == null
        ? Sentiments.of(article.getSentiment().getSentences().get(mention.getSentence()))
        : Sentiments.of(score, tone.getModel());
  }

  private @Nullable Sentiment ofSentence(int index) {
    return index < sentences.size() ? Sentiments.of(sentences.get(index)) : null;
  }

  private Relation told(Relation relation) {
    return Relation.newBuilder(relation)
        .setSentiment(ofSentence(relation.getEvidence().getSentence()))
        .build();
  }

  private static List<Quote> quotes(Article told, ArticleSyntax syntax) {
    if (told.getQuotes().isEmpty()) {
      return told.getQuotes();
    }
    QuoteTargets targets =
        new QuoteTargets(told, syntax, new ArticleTokens(told.getTokenization()));
    return told.getQuotes().stream().map(targets::told).toList();
  }
}
