package dateline.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.DocumentSentiment;
import news.dateline.records.EntitySentiment;
import news.dateline.records.Mention;
import news.dateline.records.Polarity;
import news.dateline.records.Sentence;
import news.dateline.records.Sentiment;
import org.jspecify.annotations.Nullable;

/** Makes the records of sentiment, each from those below it: mentions, entities, documents. */
public final class Sentiments {

  private Sentiments() {}

  /** Of a sentence; null where that was not analysed. */
  public static @Nullable Sentiment of(@Nullable Sentence sentence) {
    return sentence == null || !sentence.getAnalyzed()
        ? null
        : of(sentence.getScore(), sentence.getModel());
  }

  /**
   * Of a score.
   *
   * @param score in [-1, 1]
   * @param model that made it
   */
  public static Sentiment of(double score, @Nullable String model) {
    return new Sentiment(score, Polarities.of(score), model);
  }

  /** Over the analysed ones of some sentences; null if there is none. */
  public static @Nullable Sentiment over(List<Sentence> sentences) {
    DocumentSentiment mean = ofDocument(sentences);
    return mean.getSentences() == 0 ? null : of(mean.getScore(), mean.getModel());
  }

  /** Over an entity's mentions; null if none has any. */
  public static @Nullable EntitySentiment ofEntity(List<Mention> mentions) {
    double sum = 0;
    int analyzed = 0;
    String model = null;
    Map<Polarity, Integer> counts = new EnumMap<>(Polarity.class);
    for (Mention mention : mentions) {
      Sentiment sentiment = mention.getSentiment();
      if (sentiment != null) {
        sum += sentiment.getScore();
        analyzed++;
        model = sentiment.getModel();
        counts.merge(sentiment.getLabel(), 1, Integer::sum);
      }
    }
    if (analyzed == 0) {
      return null;
    }
    double score = sum / analyzed;
    return new EntitySentiment(
        score,
        Polarities.of(score),
        counts.getOrDefault(Polarity.POSITIVE, 0),
        counts.getOrDefault(Polarity.NEUTRAL, 0),
        counts.getOrDefault(Polarity.NEGATIVE, 0),
        model);
  }

  /** Over the sentences of a document. */
  public static DocumentSentiment ofDocument(List<Sentence> sentences) {
    double sum = 0;
    int analyzed = 0;
    String model = null;
    for (Sentence sentence : sentences) {
      if (sentence.getAnalyzed()) {
        sum += sentence.getScore();
        analyzed++;
        model = sentence.getModel();
      }
    }
    double score = analyzed == 0 ? 0 : sum / analyzed;
    return new DocumentSentiment(score, Polarities.of(score), analyzed, model);
  }
}
