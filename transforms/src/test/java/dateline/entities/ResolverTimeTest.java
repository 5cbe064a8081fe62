package dateline.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.TestArticles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import news.dateline.records.Article;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;
import org.junit.jupiter.api.Test;

/** Pages that are lists of names take time in proportion to their length. */
class ResolverTimeTest {

  private static final int SMALL = 1_000;
  private static final int LARGE = 4_000;

  /** Quadratic would be 16 times as long. */
  private static final double MOST = 9;

  /** An article of n sentences, of which each word with a capital is a name of a type. */
  private static Article article(int n, String type, IntFunction<String> sentence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(sentence.apply(i)).append(' ');
    }
    Article article = TestArticles.tokenized(text.toString());
    List<RecognizedMention> mentions = new ArrayList<>();
    List<TokenizedSentence> sentences = article.getTokenization().getSentences();
    for (int s = 0; s < sentences.size(); s++) {
      List<Token> tokens = sentences.get(s).getTokens();
      for (int t = 0; t < tokens.size(); t++) {
        int end = t;
        while (end < tokens.size()
            && Character.isUpperCase(text.charAt(tokens.get(end).getBegin()))) {
          end++;
        }
        if (end > t) {
          mentions.add(
              RecognizedMention.newBuilder()
                  .setBegin(tokens.get(t).getBegin())
                  .setEnd(tokens.get(end - 1).getEnd())
                  .setSentence(s)
                  .setFirstToken(t)
                  .setEndToken(end)
                  .setType(type)
                  .build());
          t = end;
        }
      }
    }
    return Article.newBuilder(article)
        .setRecognition(
            Recognition.newBuilder()
                .setDocumentId(article.getDocument().getDocumentId())
                .setMentions(mentions)
                .setReadings(List.of())
                .setLongSentences(0)
                .setUnclassified(0)
                .setOutOfTime(false)
                .build())
        .build();
  }

  private static double seconds(Article article) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      int entities = new EntityResolver(Aliases.NONE).resolve(article).size();
      best = Math.min(best, System.nanoTime() - start);
      assertTrue(entities > 0);
    }
    return best / 1e9;
  }

  private static void isInProportion(String type, IntFunction<String> sentence) {
    double small = seconds(article(SMALL, type, sentence));
    double large = seconds(article(LARGE, type, sentence));
    assertTrue(large < MOST * small + 0.2, small + " s, then " + large + " s");
  }

  @Test
  void ofOneSurname() {
    isInProportion("PERSON", i -> "the clerk told Xa" + i + " Lee and Lee that he left.");
  }

  @Test
  void ofOneGivenNameInOneSentence() {
    isInProportion("PERSON", i -> "and Ann Xo" + i + ", his aide,");
  }

  @Test
  void ofOrganizations() {
    isInProportion("ORGANIZATION", i -> "the Xa" + i + " Harbour Board met the Board.");
  }

  @Test
  void ofPlaces() {
    isInProportion("LOCATION", i -> "ships left Xa" + i + " River for Xa" + i + " and the river.");
  }
}
