package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.TokenRange;
import dateline.text.CodePointText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped networks find in sentences that they have not learned on. */
class SpeechFinderTest {

  /** "source: content / second piece", for each cue. */
  private static String found(String text) {
    ArticleSyntax syntax =
        new ArticleReader().read(TestArticles.tokenized(text), TestArticles.ENGINE, NlpMeter.NONE);
    CodePointText codePoints = syntax.text();
    SpeechSentence sentence = new SpeechSentences(syntax).sentence(0);
    if (sentence == null) {
      return "";
    }
    return new SpeechFinder(SpeechModel.get())
        .find(sentence).stream()
            .map(
                speech ->
                    words(codePoints, sentence, speech.source())
                        + ": "
                        + speech.contents().stream()
                            .map(range -> words(codePoints, sentence, range))
                            .collect(Collectors.joining(" / ")))
            .collect(Collectors.joining("; "));
  }

  private static String words(
      CodePointText text, SpeechSentence sentence, @Nullable TokenRange range) {
    if (range == null) {
      return "nobody";
    }
    return text.substring(
        sentence.tokens().get(range.first()).getBegin(),
        sentence.tokens().get(range.end() - 1).getEnd());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "The mayor said the bridge would be closed. | The mayor: the bridge would be closed",
        "The bridge will be closed, the mayor said. | the mayor: The bridge will be closed",
        "The mayor promised to close the bridge. | The mayor: to close the bridge",
        "The bridge is unsafe, according to engineers. | engineers: The bridge is unsafe",
        "“We will close it,” the mayor said, “and soon.” "
            + "| the mayor: “We will close it,” / “and soon.”",
        "The bridge was closed in May. | ~~",
        "The bridge over the river. | ~~",
      })
  void findsWhoSaysWhat(String text, String expected) {
    assertEquals(expected, found(text));
  }
}
