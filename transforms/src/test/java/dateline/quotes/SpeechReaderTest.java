package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.TokenRange;
import java.util.Objects;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechReaderTest {

  private static final String TEXT =
      "President Kang Ha-eun said the harbour would be closed to ships from Norway.";

  /** The speaker where the network names some of the tokens "President Kang Ha - eun". */
  private static Argument speaker(int first, int end) {
    Article article = TestArticles.resolved(TEXT);
    ArticleSyntax syntax = new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE);
    QuotedText quoted = new QuotedText(TEXT, Objects.requireNonNull(article.getTokenization()));
    SpeechSentence sentence = Objects.requireNonNull(new SpeechSentences(syntax).sentence(0));
    return new SpeechReader(quoted, new Speakers(article.getEntities()))
        .speaker(sentence, new TokenRange(first, end));
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "1, 3", "0, 4", "4, 5"})
  void neverCutsAName(int first, int end) {
    assertEquals("Kang Ha-eun", speaker(first, end).getName());
  }
}
