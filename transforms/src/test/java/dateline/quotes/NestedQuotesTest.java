package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import java.util.List;
import news.dateline.records.Article;
import news.dateline.records.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedQuotesTest {

  /** What is left of what the networks found, behind "said", in a quote with one in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "‘harbour of hope and peace’ was lost| ‘harbour of hope and peace’ was lost",
        "harbour of hope and peace| ‘harbour of hope and peace’",
        "harbour of hope and| ‘harbour of hope and peace’",
      })
  void givesMarksToWhatHasNoMoreWordsThanStandInThem(String found, String left) {
    String text = "“Maria Santos said ‘harbour of hope and peace’ was lost,” Clara Wendell said.";
    Article article = TestArticles.resolved(text);
    QuotedText quoted = new QuotedText(text, article.getTokenization());
    int begin = text.indexOf(found);
    int cue = text.indexOf("said");
    List<Utterance> all =
        new NestedQuotes(
                quoted,
                new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE),
                new SpeakerNames(quoted, new Speakers(article.getEntities())))
            .complete(
                List.of(
                    new Utterance(
                        List.of(new Utterance.Piece(begin, begin + found.length())),
                        null,
                        new Span(cue, cue + 4, "said"),
                        null,
                        null)));
    assertEquals(
        List.of(left),
        all.stream()
            .flatMap(utterance -> utterance.pieces().stream())
            .map(piece -> text.substring(piece.begin(), piece.end()))
            .toList());
  }
}
