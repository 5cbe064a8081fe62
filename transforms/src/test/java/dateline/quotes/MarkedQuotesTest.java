package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.article.TestArticles;
import java.util.List;
import java.util.Objects;
import news.dateline.records.Argument;
import news.dateline.records.Article;
import news.dateline.records.Tokenization;
import org.junit.jupiter.api.Test;

class MarkedQuotesTest {

  @Test
  void keepsTheAddresseeOfWhatGetsTheSpeakerOfTheNextParagraph() {
    String text = "“We will build it.\n\n“Nobody will stop us,” Maria Santos said.";
    Article article = TestArticles.tokenized(text);
    int second = text.indexOf("“Nobody");
    Argument speaker = new Argument(null, "Maria Santos", "PERSON", 43, 55);
    Argument addressee = new Argument(null, "the town", "O", 0, 1);
    List<Utterance> found =
        new MarkedQuotes(
                new QuotedText(text, tokens(article)), new Speakers(List.of()), cue -> null)
            .complete(
                List.of(
                    new Utterance(
                        List.of(new Utterance.Piece(0, text.indexOf("\n"))),
                        null,
                        null,
                        addressee,
                        null),
                    new Utterance(
                        List.of(new Utterance.Piece(second, text.indexOf("” Maria") + 1)),
                        speaker,
                        null,
                        null,
                        null)));
    assertEquals(speaker, found.get(0).speaker());
    assertEquals(addressee, found.get(0).addressee());
  }

  @Test
  void givesAnOpenParagraphToWhoSpokeBeforeIt() {
    String text =
        "“Nobody will stop us,” Maria Santos said.\n\n“We hope to build it.\n\nRain fell.";
    Article article = TestArticles.tokenized(text);
    Argument speaker = new Argument(null, "Maria Santos", "PERSON", 23, 35);
    List<Utterance> found =
        new MarkedQuotes(
                new QuotedText(text, tokens(article)), new Speakers(List.of()), cue -> null)
            .complete(
                List.of(
                    new Utterance(
                        List.of(new Utterance.Piece(0, text.indexOf("” Maria") + 1)),
                        speaker,
                        null,
                        null,
                        null)));
    assertEquals(2, found.size());
    assertEquals(speaker, found.get(1).speaker());
  }

  private static Tokenization tokens(Article article) {
    return Objects.requireNonNull(article.getTokenization());
  }
}
