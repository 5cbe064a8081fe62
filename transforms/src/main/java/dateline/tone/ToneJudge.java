package dateline.tone;

import dateline.article.ArticleAssembler;
import dateline.article.Sentiments;
import dateline.article.StageMetrics;
import dateline.encode.ArticleEncoder;
import dateline.encode.Encoding;
import dateline.entities.EntityTypes;
import dateline.limit.TimeBudget;
import dateline.nlp.NlpSettings;
import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Sentence;
import news.dateline.records.SentenceLabel;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Judges the sentences that CoreNLP's sentiment has read, and the mentions in them. What there is
 * no time for keeps CoreNLP's.
 */
final class ToneJudge {

  /** Beyond it in either direction a sentence is called very negative or very positive. */
  private static final double VERY = 0.6;

  private final ToneModel model;
  private final ArticleEncoder encoder;
  private final NlpSettings settings;

  ToneJudge(ToneModel model, ArticleEncoder encoder, NlpSettings settings) {
    this.model = model;
    this.encoder = encoder;
    this.settings = settings;
  }

  /** The article with the sentiment of its sentences, mentions, entities and of itself. */
  Article judge(Article article) {
    Tokenization tokenization = article.getTokenization();
    SentimentAnalysis sentiment = article.getSentiment();
    if (tokenization == null || sentiment == null) {
      return article;
    }
    CodePointText text = new CodePointText(article.getDocument().getText());
    TimeBudget budget = TimeBudget.of(settings.maxTime(), "maxAnalysisSeconds");
    List<@Nullable Encoding> encodings = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    boolean outOfTime = false;
    for (Sentence sentence : sentiment.getSentences()) {
      Encoding encoding = null;
      if (sentence.getAnalyzed() && budget.isUsedUp()) {
        outOfTime = true;
      } else if (sentence.getAnalyzed()) {
        int index = sentence.getSentence();
        encoding =
            encoder.encode(
                sentence.getDocumentId(), text, index, tokenization.getSentences().get(index));
      }
      encodings.add(encoding);
      sentences.add(encoding == null ? sentence : judged(sentence, encoding));
    }
    StageMetrics.ENGINE.add("encoded", encodings.stream().filter(e -> e != null).count());
    List<Entity> entities =
        article.getEntities().stream()
            .map(entity -> judged(entity, tokenization, encodings))
            .toList();
    Article judged =
        Article.newBuilder(article)
            .setDocument(
                Document.newBuilder(article.getDocument())
                    .setSentiment(Sentiments.ofDocument(sentences))
                    .build())
            .setSentiment(SentimentAnalysis.newBuilder(sentiment).setSentences(sentences).build())
            .setEntities(entities)
            .build();
    return outOfTime ? ArticleAssembler.outOfTime(judged) : judged;
  }

  private Sentence judged(Sentence sentence, Encoding encoding) {
    double score = model.ofSentence(encoding).score();
    return Sentence.newBuilder(sentence)
        .setScore(score)
        .setLabel(label(score))
        .setModel(ToneModel.NAME)
        .build();
  }

  static SentenceLabel label(double score) {
    return switch (Sentiments.of(score, null).getLabel()) {
      case NEGATIVE -> score < -VERY ? SentenceLabel.VERY_NEGATIVE : SentenceLabel.NEGATIVE;
      case POSITIVE -> score > VERY ? SentenceLabel.VERY_POSITIVE : SentenceLabel.POSITIVE;
      default -> SentenceLabel.NEUTRAL;
    };
  }

  private Entity judged(
      Entity entity, Tokenization tokenization, List<@Nullable Encoding> encodings) {
    boolean target = isTarget(entity);
    List<Mention> mentions = new ArrayList<>();
    for (Mention mention : entity.getMentions()) {
      Mention.Builder judged = Mention.newBuilder(mention);
      Encoding encoding = encodings.get(mention.getSentence());
      if (!target) {
        judged.setSentiment(null);
      } else if (encoding != null) {
        TokenizedSentence sentence = tokenization.getSentences().get(mention.getSentence());
        judged.setSentiment(
            Sentiments.of(score(encoding, sentence.getTokens(), mention), ToneModel.NAME));
      }
      mentions.add(judged.build());
    }
    return Entity.newBuilder(entity)
        .setMentions(mentions)
        .setSentiment(Sentiments.ofEntity(mentions))
        .build();
  }

  private double score(Encoding encoding, List<Token> tokens, Mention mention) {
    int first = 0;
    while (first + 1 < tokens.size() && tokens.get(first).getEnd() <= mention.getBegin()) {
      first++;
    }
    int end = first + 1;
    while (end < tokens.size() && tokens.get(end).getBegin() < mention.getEnd()) {
      end++;
    }
    return model.ofTarget(encoding, first, end).score();
  }

  /** Nobody speaks well or badly of a date or an amount. */
  private static boolean isTarget(Entity entity) {
    return !EntityTypes.isValue(entity.getType());
  }
}
