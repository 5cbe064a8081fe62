package dateline.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.quotes.QuoteAttributor;
import dateline.syntax.ArticleReader;
import news.dateline.records.Article;
import news.dateline.records.Entity;
import org.junit.jupiter.api.Test;

class QuoteSpeakersTest {

  @Test
  void takesWhatIsReportedWithinAQuoteForTheWordsOfItsSpeaker() {
    String text =
        "Clara Wendell met Maria Santos.\n\n"
            + "“Santos’s claim that I sold the harbour to Otto Brandt is false,” Wendell said.";
    Article article =
        new QuoteAttributor(TestArticles.ENGINE, new ArticleReader())
            .attribute(TestArticles.resolved(text), NlpMeter.NONE);
    Entity speaker = new QuoteSpeakers(article).at(text.indexOf("I sold"));
    assertNotNull(speaker);
    assertEquals("Clara Wendell", speaker.getName());
  }
}
