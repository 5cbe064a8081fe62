package dateline.tone;

import dateline.article.ArticleAssembler;
import dateline.article.Articles;
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
import news.dateline.records.Entity;
import news.dateline.records.Mention;
import news.dateline.records.Sentence;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.ToneScores;
import org.jspecify.annotations.Nullable;

/**
 * Judges the sentences that CoreNLP's sentiment has read, and the mentions in them. What there is
 * no time for keeps CoreNLP's.
 */
final class ToneJudge {

  private final ToneModel model;
  private final ArticleEncoder encoder;
  private final NlpSettings settings;

  ToneJudge(ToneModel model, ArticleEncoder encoder, NlpSettings settings) {
    this.model = model;
    this.encoder = encoder;
    this.settings = settings;
  }

  /** The article with what is told of its sentences and mentions. */
  Article judge(Article article) {
    Tokenization tokenization = article.getTokenization();
    SentimentAnalysis sentiment = article.getSentiment();
    if (tokenization == null || sentiment == null) {
      return article;
    }
    CodePointText text = new CodePointText(article.getDocument().getText());
    TimeBudget budget = TimeBudget.of(settings.maxTime(), "maxAnalysisSeconds");
    List<@Nullable Encoding> encodings = new ArrayList<>();
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
    }
    StageMetrics.ENGINE.add("encoded", encodings.stream().filter(e -> e != null).count());
    Article judged =
        Articles.from(article)
            .setTone(
                new ToneScores(
                    ToneModel.NAME,
                    ofSentences(encodings),
                    ofMentions(article.getEntities(), tokenization, encodings)))
            .build();
    return outOfTime ? ArticleAssembler.outOfTime(judged) : judged;
  }

  private List<@Nullable Double> ofSentences(List<@Nullable Encoding> encodings) {
    List<@Nullable Double> scores = new ArrayList<>();
    for (Encoding encoding : encodings) {
      scores.add(encoding == null ? null : model.ofSentence(encoding).score());
    }
    return scores;
  }

  private List<@Nullable Double> ofMentions(
      List<Entity> entities, Tokenization tokenization, List<@Nullable Encoding> encodings) {
    List<@Nullable Double> scores = new ArrayList<>();
    for (Entity entity : entities) {
      // Nobody speaks well or badly of a date or an amount.
      boolean target = !EntityTypes.isValue(entity.getType());
      for (Mention mention : entity.getMentions()) {
        int index = mention.getSentence();
        Encoding encoding = target ? encodings.get(index) : null;
        scores.add(
            encoding == null
                ? null
                : score(encoding, tokenization.getSentences().get(index).getTokens(), mention));
      }
    }
    return scores;
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
}
