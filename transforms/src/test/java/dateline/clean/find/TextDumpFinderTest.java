package dateline.clean.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dateline.clean.PageText;
import dateline.clean.decode.UnreadablePayloadException;
import java.util.List;
import news.dateline.records.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the places of a dump's lines tell, in small dumps of our own. */
class TextDumpFinderTest {

  private static final String PROSE =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.";

  private static final String MORE =
      "Work is to begin in spring if the money is found by then, its chairman Nils Aber said.";

  private static String text(String... lines) throws UnreadablePayloadException {
    return PageText.cleaned(String.join("\n\n", lines)).getText();
  }

  private static List<String> reasons(String dump) throws UnreadablePayloadException {
    Document document = PageText.cleaned(dump);
    return document.getRemoved().stream().map(block -> block.getReason().toString()).toList();
  }

  @Test
  void keepsAListThatALineLeadsTo() throws UnreadablePayloadException {
    String[] lines = {
      PROSE,
      "The board gave three reasons for the vote:",
      "Bigger ships",
      "A new pier",
      "Fear of Vesland",
      MORE
    };
    assertEquals(String.join("\n\n", lines), text(lines));
  }

  @Test
  void dropsAListThatALabelAnnounces() throws UnreadablePayloadException {
    String kept = PROSE + "\n\n" + MORE;
    String[] links = {"Bigger ships", "A new pier", "Fear of Vesland"};
    assertEquals(kept, text(PROSE, "In pictures:", links[0], links[1], links[2], MORE));
    String toReader = "Five stories that you should read today:";
    assertEquals(kept, text(PROSE, toReader, links[0], links[1], links[2], MORE));
  }

  @Test
  void beginsWithTheLineThatLeadsToTheText() throws UnreadablePayloadException {
    String lead = "Nils Aber, chairman of the board, released the following statement:";
    assertEquals(lead + "\n\n" + PROSE, text("Harbour board votes for a channel", lead, PROSE));
  }

  @Test
  void endsWithASentenceThatHasAFootnote() throws UnreadablePayloadException {
    String last = "The channel was dug in 1870.[4]";
    assertEquals(PROSE + "\n\n" + last, text(PROSE, last));
  }

  @Test
  void takesTwoLikeLinesForAPictureAndThreeForAList() throws UnreadablePayloadException {
    String picture = "The old channel\nThe old channel, Ardmouth\n";
    assertEquals(List.of("CAPTION", "CAPTION"), reasons(PROSE + "\n\n" + picture + "\n" + MORE));
    String list = "1 cup of flour\n1 cup of milk\n1 cup of beans\n";
    assertEquals(
        List.of(), reasons(PROSE + "\n\nThe board shared this for supper:\n" + list + "\n" + MORE));
  }

  @Test
  void findsTheHeadlineBelowAMenu() throws UnreadablePayloadException {
    String menu = "Harbour Times\nTrending now\nPiers\nGulls\n\n";
    String headline = "Old channel to be deeper";
    for (String between : List.of("", "By Moira de Quill\n\n14 May 2019\n\n")) {
      Document document = PageText.cleaned(menu + headline + "\n\n" + between + PROSE);
      assertEquals(headline, document.getTitle());
      assertEquals(PROSE, document.getText());
    }
  }

  @Test
  void takesTheLinksBelowAHeadlineForLinks() throws UnreadablePayloadException {
    String headline = "Old channel to be deeper";
    Document document =
        PageText.cleaned(
            headline
                + "\n\nRelated stories\nGulls are back\n\nBoats return to the pier\n\n"
                + PROSE);
    assertEquals(headline, document.getTitle());
    assertEquals(PROSE, document.getText());
  }

  @Test
  void takesAuthorsFromBylinesAndElseFromReportersCredits() throws UnreadablePayloadException {
    String title = "Harbour board votes for a channel";
    String credit = "Reporting by Ann van Roe; Editing by Bob Poe";
    assertEquals(List.of("Ann van Roe"), authors(title, PROSE, credit));
    assertEquals(List.of("Moira Quill"), authors(title, "By Moira Quill", PROSE, credit));
    assertEquals(List.of("Moira Quill"), authors(title, "By Moira Quill Science Editor", PROSE));
    assertEquals(List.of(), authors(title, "By Staff Reporter", PROSE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Board votes to deepen old channel - The Ardmouth Times\n",
        "Board votes to deepen old channel\n",
        "Board votes to deepen old channel | Ardmouth Times\n\n",
      })
  void takesTheHeadlineBelowThePagesTitle(String title) throws UnreadablePayloadException {
    Document document = PageText.cleaned(title + "Board votes to deepen old channel\n\n" + PROSE);
    assertEquals("Board votes to deepen old channel", document.getTitle());
    assertEquals(PROSE, document.getText());
  }

  @Test
  void keepsAListOfTwoBehindItsLead() throws UnreadablePayloadException {
    String list = "For the bill: 52 percent of votes\nAgainst the bill: 48 percent of votes";
    assertEquals(
        List.of(),
        reasons(PROSE + "\n\nThe board counted the votes twice:\n" + list + "\n" + MORE));
  }

  @Test
  void findsHeadlineAndShortSentencesWhereNothingPartsWords() throws UnreadablePayloadException {
    String headline = "阿德茅斯港务局决定加深旧航道";
    String prose = "阿德茅斯港务局星期二以九票对三票决定，把旧航道加深两米，让更大的船只驶入内港。工程将持续一年。";
    String end = "渔民很高兴。";
    Document document = PageText.cleaned(headline + "\n\n" + prose + "\n\n" + end + "\n");
    assertEquals(headline, document.getTitle());
    assertEquals(prose + "\n\n" + end, document.getText());
  }

  @Test
  void takesANameAboveTheDateForTheAuthors() throws UnreadablePayloadException {
    String title = "Harbour board votes for a channel";
    String day = "14 May 2019";
    assertEquals(List.of("Ann de Roe"), authors(title, "Ann de Roe", day, PROSE, MORE));
    assertEquals(
        List.of("TITLE", "BYLINE", "TIMESTAMP"),
        reasons(String.join("\n\n", title, "Ann de Roe", day, PROSE, MORE)));
    assertEquals(List.of("Bob Poe"), authors(title, "By Bob Poe", "Ann de Roe", day, PROSE));
    assertEquals(List.of(), authors(title, "Ann de Roe", PROSE, MORE));
    assertEquals(List.of(), authors(title, "Harbour Gazette", day, PROSE, MORE));
    assertEquals(List.of(), authors(title, "New Ardmouth", day, PROSE, MORE));
    assertEquals(List.of(), authors(title, "HARBOUR BOARD", day, PROSE, MORE));
  }

  @Test
  void readsTheDayBehindAByline() throws UnreadablePayloadException {
    Document document =
        PageText.cleaned("Harbour board votes\n\nBy Ann de Roe 6 May 2021\n\n" + PROSE);
    assertEquals(List.of("Ann de Roe"), document.getAuthors());
    assertEquals("2021-05-06T00:00:00Z", String.valueOf(document.getPublishedAt()));
    assertEquals(
        List.of("TITLE", "BYLINE"),
        reasons("Harbour board votes\n\nBy Ann de Roe 6 May 2021\n\n" + PROSE));
  }

  @Test
  void takesNoSectionFromAMenu() throws UnreadablePayloadException {
    String rest = "\n\nHarbour board votes for a channel\n\n" + PROSE;
    assertNull(PageText.cleaned("Home\nSport\nPolitics\nBusiness" + rest).getSection());
    assertNull(PageText.cleaned("Home\nSport\nJobs\nBusiness\nContact" + rest).getSection());
    assertEquals("Sport", PageText.cleaned("Home\nSport" + rest).getSection());
    assertEquals("Politics", PageText.cleaned("Politics" + rest).getSection());
  }

  private static List<String> authors(String... lines) throws UnreadablePayloadException {
    return PageText.cleaned(String.join("\n\n", lines)).getAuthors();
  }
}
