package dateline.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.TestArticles;
import dateline.nlp.NlpMeter;
import dateline.syntax.ArticleReader;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Argument;
import news.dateline.records.CueClass;
import news.dateline.records.Polarity;
import news.dateline.records.Quote;
import news.dateline.records.QuoteKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteAttributorTest {

  /** Two people are introduced, so that a speaker has to be told from another. */
  private static final String PEOPLE = "Clara Wendell met Maria Santos in Lisbon on Monday.\n\n";

  private static List<Quote> quotes(String text) {
    return new QuoteAttributor(TestArticles.ENGINE, new ArticleReader())
        .attribute(TestArticles.resolved(PEOPLE + text), NlpMeter.NONE)
        .getQuotes();
  }

  private static String name(@Nullable Argument argument) {
    return argument == null ? "nobody" : argument.getName();
  }

  /** Speaker of every quote. */
  private static String speakers(String text) {
    return quotes(text).stream()
        .map(quote -> name(quote.getSpeaker()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void findsTheSpeakerOnEitherSideOfTheCue() {
    assertEquals("Clara Wendell", speakers("“We will build it,” Wendell said."));
    assertEquals("Clara Wendell", speakers("“We will build it,” said Wendell, who was tired."));
    assertEquals("Maria Santos", speakers("Santos said, “We will never build it here.”"));
    assertEquals("Maria Santos", speakers("Santos replied: “We will never build it here.”"));
    assertEquals(
        "Clara Wendell", speakers("“We will build it,” Wendell told Santos before dinner."));
  }

  @Test
  void findsTheSpeakerWhereNoVerbSaysSo() {
    assertEquals(
        "Maria Santos",
        speakers(
            "Mayor Santos opened the gate. “The harbour will be rebuilt before winter comes.”"));
    assertEquals(
        "Clara Wendell, Clara Wendell",
        speakers(
            "“We will build it,” Wendell said.\n\nThe road is long and winding. “Nobody here"
                + " should have to walk it in the dark.”"));
  }

  @Test
  void takesNobodyWhoIsSpokenOfForTheSpeaker() {
    assertEquals("", speakers("Wendell has been hailed as “the pride of the whole valley.”"));
    assertEquals(
        "", speakers("The bridge of Wendell was hailed as “the pride of the whole valley.”"));
    assertEquals(
        "nobody", speakers("“Wendell is the pride of the whole valley, and always will be.”"));
  }

  @Test
  void namesTheAddresseeAndTheCue() {
    Quote quote = quotes("“We will build it,” Wendell told Santos before dinner.").get(0);
    assertEquals("Maria Santos", name(quote.getAddressee()));
    assertEquals("told", quote.getCue().getText());
    assertEquals("“We will build it,”", quote.getText());
    assertEquals(QuoteKind.DIRECT, quote.getKind());
  }

  @Test
  void takesNobodyElseBehindTheCueForTheAddressee() {
    assertEquals("Maria Santos", addressee("Wendell urged Santos to close the port."));
    assertEquals("Maria Santos", addressee("Wendell told the mayor Maria Santos it was closed."));
    assertEquals("nobody", addressee("Wendell warned that Santos would close the port."));
    assertEquals("nobody", addressee("Wendell told reporters Santos would close the port."));
    assertEquals("nobody", addressee("Wendell told Santos's driver that the port was closed."));
    assertEquals("nobody", addressee("Wendell warned in Lisbon that the port would be closed."));
  }

  private static String addressee(String text) {
    return name(quotes(text).get(0).getAddressee());
  }

  @Test
  void tellsAQuotedPartFromAQuotedSentence() {
    Quote quote = quotes("Santos said it would be “a harbour for everybody” by May.").get(0);
    assertEquals(QuoteKind.MIXED, quote.getKind());
    assertEquals("Maria Santos", name(quote.getSpeaker()));
  }

  @Test
  void joinsTheTwoPiecesOfAnInterruptedQuote() {
    List<Quote> quotes = quotes("“We will build it,” Wendell said, “and you will pay for it.”");
    assertEquals(2, quotes.size());
    assertEquals(quotes.get(0).getQuoteId(), quotes.get(1).getContinues());
    assertEquals("Clara Wendell", name(quotes.get(1).getSpeaker()));
  }

  @Test
  void givesBothPiecesToASpeakerBehindTheCue() {
    List<Quote> quotes = quotes("“We will build it,” replied Santos, “and they will pay for it.”");
    assertEquals("Maria Santos", name(quotes.get(0).getSpeaker()));
    assertEquals("Maria Santos", name(quotes.get(1).getSpeaker()));
    assertEquals(quotes.get(0).getQuoteId(), quotes.get(1).getContinues());
  }

  @Test
  void joinsNoQuoteOfAnotherSentence() {
    List<Quote> quotes =
        quotes("“We will build it,” Wendell said. Santos named it “a bed for nine million gulls.”");
    for (Quote quote : quotes.subList(1, quotes.size())) {
      assertEquals("nobody", name(quote.getSpeaker()).replace("Maria Santos", "nobody"));
      assertNull(quote.getContinues());
    }
  }

  @Test
  void leavesTheNextSentenceToItself() {
    List<Quote> quotes =
        quotes("“We will build it,” Wendell told the crowd. Santos stayed silent.");
    assertNull(quotes.get(0).getAddressee());
    Quote said =
        quotes("Wendell said “the port is a gift of the sea.” She urged Santos to look at it.")
            .get(0);
    assertEquals("said", said.getCue().getText());
    assertEquals("Clara Wendell", name(said.getSpeaker()));
  }

  @Test
  void followsThePronounOfWhoSpokeLast() {
    assertEquals(
        "Maria Santos, Maria Santos",
        speakers("“We will build it,” Santos said. “Nobody will stop us,” she added."));
  }

  @Test
  void carriesTheSpeakerIntoTheNextParagraphOfAnOpenQuote() {
    assertEquals(
        "Maria Santos, Maria Santos",
        speakers("Santos said: “We will build it here.\n\n“And nobody will ever stop us now.”"));
  }

  @Test
  void learnsTheSpeakerOfAnOpenQuoteFromItsNextParagraph() {
    assertEquals(
        "Maria Santos, Maria Santos",
        speakers("“We will build it here.\n\n“Nobody will ever stop us now,” Santos said."));
  }

  @Test
  void learnsTheSpeakerOfThreeOpenParagraphsFromTheLast() {
    assertEquals(
        "Maria Santos, Maria Santos, Maria Santos",
        speakers(
            "“We will build it here.\n\n“The gulls will come back.\n\n"
                + "“Nobody will ever stop us now,” Santos said."));
  }

  @Test
  void reportsWithoutMarksWhatIsReportedWithinAQuote() {
    List<Quote> quotes =
        quotes("“Santos’s claim that I sold the harbour to Otto Brandt is false,” Wendell said.");
    assertEquals(
        List.of("Clara Wendell DIRECT", "Maria Santos INDIRECT"),
        quotes.stream().map(q -> name(q.getSpeaker()) + " " + q.getKind()).toList());
  }

  @Test
  void knowsThePersonByTitle() {
    assertEquals(
        "Otto Brandt",
        speakers(
            "Finance Minister Otto Brandt paid. “It was too much,” the finance minister said."));
  }

  @Test
  void leavesScareQuotesAndTitlesAlone() {
    assertEquals("", speakers("The so-called “peace bridge” was opened by Wendell."));
    assertEquals("", speakers("Santos read from her novel “The Gull” and smiled."));
  }

  @Test
  void namesNobodyWhereNobodyIsNamed() {
    List<Quote> quotes = quotes("“We have waited nine long years for this bridge.”");
    assertEquals(1, quotes.size());
    assertNull(quotes.get(0).getSpeaker());
  }

  @Test
  void namesWhoIsNoEntityByHisWords() {
    Quote quote = quotes("“We have waited nine long years for it,” a fisherman said.").get(0);
    assertEquals("a fisherman", name(quote.getSpeaker()));
    assertNull(quote.getSpeaker().getEntityId());
    assertEquals(
        "Wendell's driver", speakers("“We have waited for years,” Wendell's driver said."));
  }

  @Test
  void findsWhatIsSaidWithoutMarks() {
    Quote quote = quotes("Santos said the port would be closed by May.").get(0);
    assertEquals("the port would be closed by May", quote.getText());
    assertEquals(QuoteKind.INDIRECT, quote.getKind());
    assertEquals("Maria Santos", name(quote.getSpeaker()));
    assertEquals("said", quote.getCue().getText());
    assertTrue(quote.getConfidence() > 0.8, quote.toString());
  }

  @Test
  void findsWhatIsSoAccordingToSomebody() {
    Quote quote = quotes("The port will be closed by May, according to Santos.").get(0);
    assertEquals("The port will be closed by May", quote.getText());
    assertEquals("Maria Santos", name(quote.getSpeaker()));
  }

  @Test
  void takesAQuotedPartWithItsClause() {
    Quote quote = quotes("Santos said it would be “a harbour for everybody” by May.").get(0);
    assertEquals("it would be “a harbour for everybody” by May", quote.getText());
    assertEquals(QuoteKind.MIXED, quote.getKind());
  }

  @Test
  void joinsWhatGoesOnBehindTheCue() {
    List<Quote> quotes = quotes("“We will build it,” Wendell said. “They will pay for it.”");
    assertEquals(2, quotes.size());
    assertEquals(quotes.get(0).getQuoteId(), quotes.get(1).getContinues());
    assertEquals("Clara Wendell", name(quotes.get(1).getSpeaker()));
  }

  @Test
  void findsNothingWhereNobodySaysAnything() {
    assertEquals("", speakers("The port was closed in May. Rain fell on Lisbon."));
  }

  @Test
  void tellsWhatKindOfSayingTheCueIs() {
    Quote said = quotes("“We will build it,” Wendell said.").get(0);
    assertEquals(CueClass.STATEMENT, said.getCueClass());
    assertEquals(Polarity.NEUTRAL, said.getCuePolarity());
    Quote denied = quotes("Santos denied that the harbour would be closed by May.").get(0);
    assertEquals(CueClass.DENIAL, denied.getCueClass());
    assertEquals(Polarity.NEGATIVE, denied.getCuePolarity());
    Quote bare = quotes("“We have waited nine long years for this bridge.”").get(0);
    assertNull(bare.getCueClass());
    assertNull(bare.getCuePolarity());
  }
}
