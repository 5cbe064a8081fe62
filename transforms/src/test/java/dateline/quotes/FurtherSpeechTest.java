package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import news.dateline.records.Article;
import news.dateline.records.CueClass;
import news.dateline.records.Quote;
import news.dateline.records.QuoteKind;
import news.dateline.records.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said without a verb beside it. */
class FurtherSpeechTest {

  private static List<Quote> quotes(String text) {
    return new QuoteAttributor(TestArticles.ENGINE, new ArticleReader())
        .attribute(TestArticles.resolved(text), NlpMeter.NONE)
        .getQuotes();
  }

  /** "speaker: text" of every quote. */
  private static String said(String text) {
    return quotes(text).stream().map(FurtherSpeechTest::said).collect(Collectors.joining(" | "));
  }

  private static String said(Quote quote) {
    String speaker = quote.getSpeaker() == null ? "nobody" : quote.getSpeaker().getName();
    return speaker + ": " + quote.getText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Clara Wendell: We will not sell the harbour | Clara Wendell: We will not sell the harbour",
        "Mayor Clara Wendell: We will not sell it | Clara Wendell: We will not sell it",
        "Clara Wendell: ‘Not for sale’ | Clara Wendell: ‘Not for sale’",
        "Clara Wendell: “The harbour is not for sale” "
            + "| Clara Wendell: “The harbour is not for sale”",
        "‘The harbour is not for sale’: Clara Wendell "
            + "| Clara Wendell: ‘The harbour is not for sale’",
        "‘Not for sale’ : Clara Wendell | Clara Wendell: ‘Not for sale’",
        "The harbour will not be sold : Clara Wendell "
            + "| Clara Wendell: The harbour will not be sold",
        "The harbour will not be sold: Clara Wendell "
            + "| Clara Wendell: The harbour will not be sold",
        "Police: Two men were hurt in the harbour | Police: Two men were hurt in the harbour",
      })
  void findsTheSpeakerOfAHeadline(String headline, String expected) {
    assertEquals(
        expected, said(headline + "\n\nThe harbour of Lisbon was closed in May. Rain fell."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Clara Wendell opened the harbour",
        "LISBON: The harbour was closed by the storm",
        "Note: The harbour was closed in May",
        "Clara Wendell: a life on the sea",
        "Clara Wendell: the mayor who built a harbour",
        "Read more: The harbour was closed in May",
        "What we know: Clara Wendell",
        "Clara Wendell (left) opened it: The harbour was closed",
        "The new mayor of Lisbon: Clara Wendell",
        "Interview with Clara Wendell: The harbour was closed",
        "At 10:30 the harbour was closed",
      })
  void takesNoOtherLabelForASpeaker(String line) {
    assertEquals(
        List.of(),
        quotes(line + "\n\nThe harbour of Lisbon was closed in May. Rain fell.").stream()
            .filter(quote -> quote.getSpeaker() != null && quote.getCue() == null)
            .toList());
  }

  @Test
  void readsATranscript() {
    List<Quote> quotes =
        quotes(
            """
            Clara Wendell spoke on Monday.

            HOST: Good evening. Is the harbour for sale?

            CLARA WENDELL, MAYOR OF LISBON: No. It never was.

            Not in my time.

            [laughter]

            HOST: Thank you.

            Rain fell.""");
    assertEquals(
        List.of(
            "HOST: Good evening. Is the harbour for sale?",
            "Clara Wendell: No. It never was.",
            "Clara Wendell: Not in my time.",
            "HOST: Thank you."),
        quotes.stream().map(FurtherSpeechTest::said).toList());
    assertNotNull(quotes.get(1).getSpeaker().getEntityId());
    assertEquals(quotes.get(1).getQuoteId(), quotes.get(2).getContinues());
    assertEquals(QuoteKind.DIRECT, quotes.get(3).getKind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clara Wendell: 45.2 percent\n\nOtto Brandt: 38.1 percent\n\nMaria Santos: 16.7 percent",
        "Clara Wendell: 45.2 percent\n\nOtto Brandt: 38.1 percent\n\nClara Wendell: 16.7 percent",
        "Clara Wendell: the mayor\n\nOtto Brandt: a pilot\n\nMaria Santos: a diver\n\nRain fell.",
      })
  void takesNoTableOfPeopleForATranscript(String table) {
    assertEquals("", said(table));
  }

  @Test
  void readsShortAnswersBetweenTheTurnsOfATranscript() {
    assertEquals(
        "Clara Wendell: Was the harbour sold? | Otto Brandt: In May. "
            + "| Clara Wendell: Nobody told me.",
        said(
            "Clara Wendell: Was the harbour sold?\n\nOtto Brandt: In May.\n\n"
                + "Clara Wendell: Nobody told me."));
  }

  @Test
  void readsQuestionsAndAnswers() {
    assertEquals(
        "Q: Is the harbour for sale? | A: No, it never was.",
        said("Q: Is the harbour for sale?\nA: No, it never was."));
    assertEquals("", said("A: The harbour was closed.\n\nRain fell."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“The sea gives, and the sea takes.”\n― Clara Wendell",
        "“The sea gives, and the sea takes.”\n\n— Clara Wendell, mayor of Lisbon",
        "“The sea gives, and the sea takes.”\n\n- Mayor Clara Wendell",
        "“The sea gives, and the sea takes.” — Clara Wendell",
      })
  void findsWhoSignedAQuote(String block) {
    assertEquals(
        "Clara Wendell: “The sea gives, and the sea takes.”",
        said("Rain fell.\n\n" + block + "\n\nIn May the harbour of Lisbon was closed."));
  }

  @Test
  void givesAllParagraphsToWhoSignedThem() {
    List<Quote> quotes =
        quotes(
            "“The sea gives, and the sea takes.\n\n“The gulls know it.”\n\n— Clara Wendell\n\n"
                + "Rain fell.");
    assertEquals(
        List.of(
            "Clara Wendell: “The sea gives, and the sea takes.",
            "Clara Wendell: “The gulls know it.”"),
        quotes.stream().map(FurtherSpeechTest::said).toList());
    assertEquals(quotes.get(0).getQuoteId(), quotes.get(1).getContinues());
  }

  @Test
  void findsSignedQuotesLineByLine() {
    assertEquals(
        "Clara Wendell: “The sea gives, and the sea takes.” | Bo Brix: “The gulls know it.”",
        said(
            "“The sea gives, and the sea takes.” ― Clara Wendell\n“The gulls know it.”― Bo Brix."
                + "\n\nRain fell."));
  }

  @Test
  void takesNoDashWithinALineOfTextForASignature() {
    assertEquals(
        "", said("“The sea gives, and the sea takes.” — Clara Wendell\nwalked along the harbour."));
  }

  @Test
  void takesNoListItemForASignature() {
    assertEquals(
        "", said("“The sea gives, and the sea takes.”\n\n- Clara Wendell walks along the harbour"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nobody believed Clara Wendell’s claim that the harbour was safe."
            + "| Clara Wendell: that the harbour was safe",
        "Clara Wendell made the claim that the harbour was safe."
            + "| Clara Wendell: that the harbour was safe",
        "The claim by Clara Wendell that the harbour was safe is wrong."
            + "| Clara Wendell: that the harbour was safe",
      })
  void findsWhatANounSays(String text, String expected) {
    Quote quote =
        quotes(text).stream().filter(q -> said(q).equals(expected)).findFirst().orElse(null);
    assertNotNull(quote, said(text));
    assertNotNull(quote.getCueClass());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clara Wendell made no promise that taxes would fall.",
        "Clara Wendell never made the claim that the harbour was safe.",
        "Clara Wendell did not issue a warning that the harbour was unsafe.",
        "There was no promise from Clara Wendell that taxes would fall.",
        "Nobody made the claim that the harbour was safe.",
      })
  void findsNoClaimThatWasNotMade(String text) {
    assertEquals(
        List.of(),
        quotes(text).stream()
            .filter(q -> q.getCue() != null && text.contains(q.getCue().getText() + " that"))
            .toList());
  }

  @Test
  void keepsWhatIsSaidWithinAClaim() {
    String text = "Clara Wendell made the claim that the harbour was safe.";
    Article article = TestArticles.resolved(text);
    Utterance inner =
        new Utterance(
            List.of(new Utterance.Piece(text.indexOf("safe"), text.length() - 1)),
            null,
            new Span(text.indexOf("was"), text.indexOf(" safe"), "was"),
            null,
            .5);
    List<Utterance> all =
        new FurtherSpeech(
                new QuotedText(text, article.getTokenization()),
                new Speakers(article.getEntities()),
                new ArticleReader().read(article, TestArticles.ENGINE, NlpMeter.NONE))
            .complete(List.of(inner));
    assertEquals(
        List.of("was", "claim"),
        all.stream().map(Utterance::cue).filter(Objects::nonNull).map(Span::getText).toList());
  }

  @Test
  void findsNoClaimThatIsNobodys() {
    assertEquals("", said("The claim that the harbour was safe turned out wrong."));
    assertEquals("", said("The harbour’s wall fell on the day that the storm came."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "“Maria Santos told me: ‘Close the harbour, and leave,’” Clara Wendell said."
            + "| Maria Santos: ‘Close the harbour, and leave,’",
        "\"Maria Santos told me: 'Close the harbour, and leave,'\" Clara Wendell said."
            + "| Maria Santos: 'Close the harbour, and leave,'",
        "«Maria Santos said, „Close the harbour and leave.“ I did not», Clara Wendell said."
            + "| Maria Santos: „Close the harbour and leave.“",
        "“Maria Santos said the workers’ ‘harbour of hope’ was lost,” Clara Wendell said."
            + "| Clara Wendell: “Maria Santos said the workers’ ‘harbour of hope’ was lost,”",
      })
  void findsQuotesWithinQuotes(String text, String expected) {
    List<String> all = quotes(text).stream().map(FurtherSpeechTest::said).toList();
    assertEquals(List.of(expected), all.stream().filter(expected::equals).toList(), all.toString());
    assertEquals(
        1, all.stream().filter(s -> s.startsWith("Clara Wendell: ")).count(), all.toString());
  }

  @Test
  void takesNoApostropheForAClosingMark() {
    List<String> all =
        quotes(
                "“Maria Santos said the ‘old harbour’ and the workers’ houses were sold,”"
                    + " Clara Wendell said.")
            .stream()
            .map(FurtherSpeechTest::said)
            .toList();
    assertEquals(
        List.of(), all.stream().filter(said -> said.contains(": ‘old harbour’ and")).toList());
    assertEquals(
        1, all.stream().filter(said -> said.startsWith("Maria Santos: ")).count(), all.toString());
  }

  @Test
  void tellsTheClassOfANoun() {
    List<Quote> quotes =
        quotes("Nobody heard Clara Wendell’s warning that the harbour was unsafe.");
    assertEquals(CueClass.WARNING, quotes.get(0).getCueClass());
    assertEquals(1, quotes.size());
    assertEquals("warning", quotes.get(0).getCue().getText());
  }
}
