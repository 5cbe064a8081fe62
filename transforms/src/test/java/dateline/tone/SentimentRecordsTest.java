package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.quotes.QuoteAttributor;
import dateline.relations.RelationExtractor;
import dateline.relations.rules.RuleBook;
import dateline.syntax.ArticleReader;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import news.dateline.records.ToneScores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentimentRecordsTest {

  private static final String TEXT =
      "“This is a wonderful, superb success,” Clara Wendell told Otto Brandt in May.";

  private final ArticleReader reader = new ArticleReader();

  /** With its quotes and relations, and no sentiment on any record. */
  private Article extracted(String text) {
    return new RelationExtractor(TestArticles.ENGINE, reader, RuleBook.shipped())
        .extract(
            new QuoteAttributor(TestArticles.ENGINE, reader)
                .attribute(TestArticles.resolved(text), NlpMeter.NONE),
            NlpMeter.NONE);
  }

  private Article told(Article article) {
    return new SentimentRecords(article)
        .of(reader.read(article, TestArticles.ENGINE, NlpMeter.NONE));
  }

  private static Entity wendell(Article article) {
    return article.getEntities().stream()
        .filter(entity -> entity.getName().equals("Clara Wendell"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasCoreNlpsSentimentOfTheSentenceWhereNothingWasJudged() {
    Article bare = extracted(TEXT);
    assertNull(bare.getQuotes().get(0).getSentiment());
    Article told = told(bare);
    double score = told.getSentiment().getSentences().get(0).getScore();
    assertTrue(score > 0.2, "score " + score);
    assertEquals(score, wendell(told).getMentions().get(0).getSentiment().getScore());
    assertEquals(1, wendell(told).getSentiment().getPositive());
    assertEquals(score, told.getQuotes().get(0).getSentiment().getScore());
    assertEquals(score, told.getRelations().get(0).getSentiment().getScore());
    assertEquals(score, told.getDocument().getSentiment().getScore());
    assertEquals("corenlp", told.getDocument().getSentiment().getModel());
  }

  @Test
  void hasWhatWasJudged() {
    Article bare = extracted(TEXT);
    int mentions = bare.getEntities().stream().mapToInt(e -> e.getMentions().size()).sum();
    ToneScores tone = new ToneScores("told-1", List.of(-0.7), Collections.nCopies(mentions, -0.3));
    Article told = told(Article.newBuilder(bare).setTone(tone).build());
    assertEquals(-0.7, told.getDocument().getSentiment().getScore());
    assertEquals("told-1", told.getDocument().getSentiment().getModel());
    assertEquals("VERY_NEGATIVE", told.getSentiment().getSentences().get(0).getLabel().name());
    assertEquals(-0.3, wendell(told).getSentiment().getScore());
    assertEquals(-0.7, told.getRelations().get(0).getSentiment().getScore());
    for (Entity entity : told.getEntities()) {
      assertEquals(entity.getType().equals("DATE"), entity.getSentiment() == null);
    }
  }

  /** Articles of which some stages are done already come by again. */
  @Test
  void forgetsWhatTheRecordsSaidBefore() {
    Article bare = extracted(TEXT);
    int mentions = bare.getEntities().stream().mapToInt(e -> e.getMentions().size()).sum();
    ToneScores tone =
        new ToneScores(
            "told-1",
            Collections.<@Nullable Double>singletonList(null),
            Collections.<@Nullable Double>nCopies(mentions, null));
    Article judged = Article.newBuilder(bare).setTone(tone).build();
    Article loud = told(bare);
    assertEquals(
        told(judged).getQuotes(),
        told(Article.newBuilder(judged).setQuotes(loud.getQuotes()).build()).getQuotes());
  }

  @Test
  void hasNoneWhereThatBranchFailed() {
    Article without =
        Article.newBuilder(TestArticles.resolvedWithoutSentiment(TEXT)).setTone(null).build();
    Article told = told(without);
    assertTrue(told.getEntities().stream().allMatch(entity -> entity.getSentiment() == null));
    assertNull(Objects.requireNonNull(told.getDocument()).getSentiment());
  }
}
