package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.quotes.QuoteAttributor;
import dateline.syntax.ArticleReader;
import java.util.Map;
import java.util.function.Function;
import news.dateline.records.Article;
import news.dateline.records.Polarity;
import news.dateline.records.Quote;
import news.dateline.records.ToneScores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteTargetsTest {

  /** The first quote, where sentences are neutral and mentions have the scores of their words. */
  private static Quote quote(String text, Map<String, Double> scores) {
    return quote(text, scores, 0);
  }

  private static Quote quote(String text, Map<String, Double> scores, double ofSentences) {
    return first(
        text,
        article ->
            new ToneScores(
                "told-1",
                article.getSentiment().getSentences().stream().map(s -> ofSentences).toList(),
                article.getEntities().stream()
                    .flatMap(entity -> entity.getMentions().stream())
                    .map(mention -> scores.getOrDefault(mention.getText(), 0.0))
                    .toList()));
  }

  private static Quote first(String text, Function<Article, @Nullable ToneScores> tone) {
    ArticleReader reader = new ArticleReader();
    Article quoting =
        new QuoteAttributor(TestArticles.ENGINE, reader)
            .attribute(TestArticles.resolved(text), NlpMeter.NONE);
    return new SentimentRecords(Article.newBuilder(quoting).setTone(tone.apply(quoting)).build())
        .of(reader.read(quoting, TestArticles.ENGINE, NlpMeter.NONE))
        .getQuotes()
        .get(0);
  }

  private static String target(Quote quote) {
    return quote.getTarget() == null ? "nobody" : quote.getTarget().getName();
  }

  @Test
  void isTheObjectOfPraiseAndOfCriticism() {
    Quote praised =
        quote(
            "Clara Wendell praised Otto Brandt for saving the harbour.", Map.of("Otto Brandt", .5));
    assertEquals("Otto Brandt", target(praised));
    assertEquals(Polarity.POSITIVE, praised.getSentiment().getLabel());
    Quote accused =
        quote(
            "Clara Wendell accused Otto Brandt of lying about Maria Santos.",
            Map.of("Otto Brandt", -.3, "Maria Santos", .9));
    assertEquals("Otto Brandt", target(accused));
    assertEquals(-.3, accused.getSentiment().getScore(), 1e-9);
  }

  @Test
  void isTheOwnerOfTheObjectWhereTheTextSpeaksSoOfThem() {
    String text = "Clara Wendell condemned Otto Brandt’s plan as “a betrayal of every fisherman.”";
    assertEquals("Otto Brandt", target(quote(text, Map.of("Otto Brandt", -.5))));
    assertEquals("nobody", target(quote(text, Map.of("Otto Brandt", .0))));
  }

  @Test
  void hasNoSentimentThatContradictsTheCue() {
    Quote quote =
        quote(
            "Clara Wendell praised Otto Brandt for saving the harbour.",
            Map.of("Otto Brandt", -.5),
            -.5);
    assertEquals("Otto Brandt", target(quote));
    assertNull(quote.getSentiment());
  }

  @Test
  void hasTheSentimentThatIsToldWhereTheTargetIs() {
    Quote quote =
        quote(
            "Clara Wendell praised Otto Brandt for saving the harbour.",
            Map.of("Otto Brandt", .1),
            .5);
    assertEquals("Otto Brandt", target(quote));
    assertEquals(.1, quote.getSentiment().getScore(), 1e-9);
  }

  @Test
  void isWhomTheWordsSpeakWorstOrBestOf() {
    Quote quote =
        quote(
            "“Otto Brandt has ruined what Maria Santos built,” Clara Wendell said.",
            Map.of("Otto Brandt", -.7, "Maria Santos", .4, "Clara Wendell", -.9));
    assertEquals("Otto Brandt", target(quote));
    assertEquals(-.7, quote.getSentiment().getScore(), 1e-9);
  }

  @Test
  void isNotTheSpeaker() {
    Quote quote =
        quote(
            "“Brandt is a coward,” Clara Wendell said of Otto Brandt. Otto Brandt left.",
            Map.of("Clara Wendell", -.9, "Brandt", -.8));
    assertEquals("Otto Brandt", target(quote));
    assertEquals(
        "nobody",
        target(
            quote("“Clara Wendell is a hero,” Clara Wendell said.", Map.of("Clara Wendell", .9))));
  }

  @Test
  void isNobodyWhereNobodyIsSpokenWellOrBadlyOf() {
    Quote quote = quote("“Otto Brandt will come,” Clara Wendell said.", Map.of());
    assertEquals("nobody", target(quote));
    assertEquals(Polarity.NEUTRAL, quote.getSentiment().getLabel());
  }

  @Test
  void isNotToldBySentencesAlone() {
    Map<String, Double> scores = Map.of("Otto Brandt", -.7);
    String text = "“Otto Brandt has ruined it,” Clara Wendell said.";
    assertEquals("Otto Brandt", target(quote(text, scores)));
    assertEquals("nobody", target(first(text, article -> null)));
  }
}
