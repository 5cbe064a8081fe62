package dateline.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.text.CodePointText;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.records.Recognition;
import news.dateline.records.RecognizedMention;
import news.dateline.records.SentimentAnalysis;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that nobody wrote to be read: each is answered, whole, in bounded time. */
class HostileTextTest {

  private static final int ANALYZED_TOKENS = 2000;

  /** The default bounds but for how much is analysed, which decides how long this takes. */
  private static final NlpEngine ENGINE =
      NlpEngine.of(
          new NlpSettings(
              NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS,
              NlpSettings.DEFAULT_MAX_ENTITY_TOKENS,
              ANALYZED_TOKENS,
              NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH,
              Duration.ofMinutes(2)));

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(
            "an article of two megabytes",
            "Clara Wendell met Otto Brandt in Lisbon on Monday, and 12 others did not. "
                .repeat(27_000)),
        Arguments.of("a sentence of 50,000 tokens", "in Lisbon and Portugal ".repeat(12_500)),
        Arguments.of("a sentence of words that nobody knows", unknownWords(250_000)),
        Arguments.of("numbers only", "12 345 6.7 1999 ".repeat(10_000)),
        Arguments.of("emoji only", "😀 🚀 👩‍👩‍👧 ".repeat(1_500)),
        Arguments.of("emoji without a space", "😀".repeat(3_000)),
        Arguments.of("one word of a megabyte", "a".repeat(1_000_000)),
        Arguments.of("one number of a megabyte", "7".repeat(1_000_000)),
        Arguments.of("hyphens", "-".repeat(20_000) + " a-".repeat(10_000)),
        Arguments.of("quotation marks", "\"".repeat(5_000)),
        Arguments.of("brackets", "(".repeat(20_000) + ")".repeat(20_000)),
        Arguments.of("line ends", "\n".repeat(200_000) + "Rain."),
        Arguments.of("nothing", " "));
  }

  /** Two megabytes, no word twice: nothing that was kept for a word helps. */
  private static String unknownWords(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "zq" + Integer.toString(i, Character.MAX_RADIX) + "x ")
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  @Timeout(120)
  void isAnsweredInBoundedTime(String name, String text) {
    Tokenization tokens = ENGINE.tokenize(text, NlpMeter.NONE);
    Recognition recognition = ENGINE.recognize("d", text, tokens, null, NlpMeter.NONE);
    SentimentAnalysis sentiment = ENGINE.analyzeSentiment("d", text, tokens, NlpMeter.NONE);
    DocumentTrees trees = ENGINE.trees(new CodePointText(text), NlpMeter.NONE);
    tokens.getSentences().stream().limit(tokens.getAnalyzed()).forEach(trees::tree);

    assertFalse(tokens.getOutOfTime() || recognition.getOutOfTime() || sentiment.getOutOfTime());
    assertEquals(tokens.getSentences().size(), sentiment.getSentences().size());
    int end = 0;
    int count = 0;
    for (TokenizedSentence sentence : tokens.getSentences()) {
      for (Token token : sentence.getTokens()) {
        assertTrue(token.getBegin() >= end && token.getEnd() > token.getBegin());
        end = token.getEnd();
        count++;
      }
    }
    for (RecognizedMention mention : recognition.getMentions()) {
      int size = tokens.getSentences().get(mention.getSentence()).getTokens().size();
      assertTrue(mention.getFirstToken() < mention.getEndToken() && mention.getEndToken() <= size);
    }
    boolean all = tokens.getAnalyzed() == tokens.getSentences().size();
    assertTrue(all || count > ANALYZED_TOKENS, name);
  }
}
