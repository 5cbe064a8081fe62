package dateline.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dateline.article.TestArticles;
import dateline.nlp.DependencyTree;
import dateline.nlp.NlpMeter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import news.dateline.records.Article;
import news.dateline.records.Document;
import news.dateline.records.Tokenization;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

  private static final String TEXT = "Clara Wendell met Otto Brandt. They talked for an hour.";

  private static ParsedSentence sentence(ArticleSyntax syntax) {
    return Objects.requireNonNull(syntax.sentence(0));
  }

  @Test
  void parsesEachSentenceOnceForAllStages() {
    Map<String, Long> counts = new HashMap<>();
    NlpMeter meter = (name, amount) -> counts.merge(name, amount, Long::sum);
    ArticleReader reader = new ArticleReader();
    Article article = TestArticles.tokenized(TEXT);
    ParsedSentence first = sentence(reader.read(article, TestArticles.ENGINE, meter));
    // The next stage has the article with more in it.
    Article later =
        Article.newBuilder(article)
            .setDocument(
                Document.newBuilder(article.getDocument()).setPublisher("Coastwire").build())
            .build();
    assertSame(first, sentence(reader.read(later, TestArticles.ENGINE, meter)));
    assertEquals(1, counts.get("depparsed"));
    assertEquals("met", first.word(2));
    assertEquals(2, first.tree().head(1));
  }

  @Test
  void parsesNoSentenceThatIsNotToBeAnalysed() {
    Article article = TestArticles.tokenized(TEXT);
    Article cut =
        Article.newBuilder(article)
            .setTokenization(
                Tokenization.newBuilder(article.getTokenization()).setAnalyzed(1).build())
            .build();
    ArticleSyntax syntax = new ArticleReader().read(cut, TestArticles.ENGINE, NlpMeter.NONE);
    assertEquals("met", sentence(syntax).word(2));
    assertNull(syntax.sentence(1));
  }

  @Test
  void forgetsTheArticleBefore() {
    ArticleReader reader = new ArticleReader();
    reader.read(TestArticles.tokenized(TEXT), TestArticles.ENGINE, NlpMeter.NONE).sentence(0);
    ParsedSentence other =
        sentence(
            reader.read(
                TestArticles.tokenized("The port was closed."),
                TestArticles.ENGINE,
                NlpMeter.NONE));
    assertEquals("port", other.word(1));
  }

  @Test
  void hangsPlaceAndDateOfTheStoryOnTheRoot() {
    Article article =
        TestArticles.tokenized("LISBON, March 3 (Coastwire) — Clara Wendell met Otto Brandt.");
    article =
        Article.newBuilder(article)
            .setDocument(Document.newBuilder(article.getDocument()).setDateline("LISBON").build())
            .build();
    ParsedSentence sentence =
        sentence(new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE));
    int met = sentence.words().indexOf("met");
    assertEquals("Clara", sentence.word(sentence.first()));
    assertEquals(DependencyTree.ROOT, sentence.tree().head(met));
    assertEquals(met, sentence.tree().head(0));
    assertEquals("dep", sentence.tree().relation(0));
    assertEquals("nsubj", sentence.tree().relation(met - 1));
    assertEquals(sentence.size(), sentence.tree().size());
  }
}
