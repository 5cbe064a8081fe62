package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.PageBlocks;
import org.junit.jupiter.api.Test;

class RepeatedBlocksTest {

  private static final String SITE = "https://www.tidewatch.example/";

  private static final String DISCLAIMER =
      "This report may not be copied, broadcast or passed on without the written consent of the"
          + " editors, who take no responsibility for what readers make of it.";
  private static final String SUBSCRIBE =
      "Get the tides and the stories behind them in your inbox every morning.";

  /** Names nobody, quotes nobody, and is not the site's: the last words of reports on one fire. */
  private static final String REPORTING =
      "No one was hurt in the fire, and the cause is not known.";

  private static final String MENU = "News · Harbour · Weather · Letters";
  private static final String QUOTE =
      "“We were promised dry cellars and we have been given wet excuses,” a resident told the"
          + " council.";

  /** What is dropped from each page, in page order, one line for each that loses something. */
  private static List<String> dropped(List<Document> pages) {
    return dropped(pages, false);
  }

  private static List<String> dropped(List<Document> pages, boolean inDoubt) {
    List<PageBlocks> described =
        pages.stream().map(page -> BlockDescriber.describe(page, Site.of(page))).toList();
    RepeatedBlocks repeated = RepeatedBlocks.of(described, inDoubt);
    List<String> dropped = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Paragraph> paragraphs = Paragraph.of(pages.get(i).getText());
      for (int block : repeated.in(described.get(i))) {
        dropped.add(i + " " + paragraphs.get(block).text());
      }
    }
    return dropped;
  }

  private static List<String> on(int pages, String... blocks) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      for (String block : blocks) {
        expected.add(i + " " + block);
      }
    }
    return expected;
  }

  private static Document page(int n, String... paragraphs) {
    return TestPages.page(SITE + "story/" + n, paragraphs);
  }

  private static List<Document> pages(int n, String... behind) {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pages.add(page(i, TestPages.article(i, behind)));
    }
    return pages;
  }

  @Test
  void dropsADisclaimerAndASubscriptionBoxBehindThreeArticles() {
    assertEquals(on(3, SUBSCRIBE, DISCLAIMER), dropped(pages(3, SUBSCRIBE, DISCLAIMER)));
  }

  @Test
  void dropsAMenuBeforeArticles() {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pages.add(page(i, MENU, TestPages.prose(i, 40), TestPages.prose(i + 50, 40)));
    }
    assertEquals(on(4, MENU), dropped(pages));
  }

  @Test
  void keepsWhatOnlyTwoArticlesShare() {
    assertEquals(List.of(), dropped(pages(2, SUBSCRIBE, DISCLAIMER)));
  }

  @Test
  void keepsWhatFewOfManyArticlesShare() {
    List<Document> pages = pages(40);
    for (int i = 0; i < 7; i++) {
      pages.set(i, page(i, TestPages.article(i, DISCLAIMER)));
    }
    assertEquals(List.of(), dropped(pages));
    pages.set(7, page(7, TestPages.article(7, DISCLAIMER)));
    assertEquals(on(8, DISCLAIMER), dropped(pages));
  }

  @Test
  void dropsASectionsBoxFromAHundredOfAThousandPages() {
    List<Document> pages = pages(1000);
    for (int i = 0; i < 99; i++) {
      pages.set(i, page(i, TestPages.article(i, DISCLAIMER)));
    }
    assertEquals(List.of(), dropped(pages));
    pages.set(99, page(99, TestPages.article(99, DISCLAIMER)));
    assertEquals(on(100, DISCLAIMER), dropped(pages));
  }

  @Test
  void dropsAShortBoxAmidTheArticlesOfAThirdOfThePages() {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(page(i, TestPages.prose(i, 40), SUBSCRIBE, TestPages.prose(i + 50, 40)));
    }
    assertEquals(on(5, SUBSCRIBE), dropped(pages));
    assertEquals(List.of(), dropped(pages.subList(0, 4)));
  }

  @Test
  void keepsALongParagraphAmidArticles() {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      pages.add(page(i, TestPages.prose(i, 40), DISCLAIMER, TestPages.prose(i + 50, 40)));
    }
    assertEquals(List.of(), dropped(pages));
  }

  @Test
  void keepsAQuotationWhereverItStands() {
    assertEquals(List.of(), dropped(pages(9, QUOTE)));
    assertEquals(on(9, DISCLAIMER), dropped(pages(9, QUOTE, DISCLAIMER)));
    assertEquals(List.of(), dropped(pages(9, "“The water came at four.", QUOTE)));
  }

  @Test
  void keepsASentenceQuotedWithinOtherParagraphs() {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pages.add(page(i, TestPages.prose(i, 40), TestPages.prose(i + 50, 20) + " " + QUOTE));
    }
    assertEquals(List.of(), dropped(pages));
  }

  @Test
  void keepsBackgroundThatSpeaksOfWhatItsArticlesSpeakOf() {
    String background =
        "The pumps of Lower Wethering failed in 2019, when Harbour Master Odile Brannock was abroad.";
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String lead =
          TestPages.prose(i, 25)
              + " In Wethering, harbour master Odile Brannock called it a start.";
      pages.add(page(i, lead, TestPages.prose(i + 50, 40), background, DISCLAIMER));
    }
    assertEquals(on(6, DISCLAIMER), dropped(pages));
  }

  @Test
  void keepsReportingThatSeveralArticlesShare() {
    assertEquals(List.of(), dropped(pages(3, REPORTING)));
    assertEquals(on(3, DISCLAIMER), dropped(pages(3, REPORTING, DISCLAIMER)));
    List<Document> pages = pages(4, REPORTING);
    for (int i = 4; i < 20; i++) {
      pages.add(page(i, TestPages.article(i, i < 9 ? REPORTING : SUBSCRIBE)));
    }
    assertEquals(List.of(), dropped(pages).stream().filter(at -> at.contains("fire")).toList());
  }

  @Test
  void keepsShortReportingAmidArticles() {
    assertEquals(List.of(), dropped(amid(9, REPORTING)));
    assertEquals(on(9, SUBSCRIBE), dropped(amid(9, SUBSCRIBE)));
    assertEquals(on(10, REPORTING), dropped(amid(10, REPORTING)));
  }

  private static List<Document> amid(int n, String block) {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pages.add(page(i, TestPages.prose(i, 40), block, TestPages.prose(i + 50, 40)));
    }
    return pages;
  }

  @Test
  void dropsWhatReadsLikeReportingFromHalfOfTheArticles() {
    assertEquals(List.of(), dropped(pages(4, REPORTING)));
    assertEquals(on(5, REPORTING), dropped(pages(5, REPORTING)));
    List<Document> pages = pages(5, REPORTING);
    for (int i = 5; i < 10; i++) {
      pages.add(page(i, TestPages.article(i)));
    }
    assertEquals(on(5, REPORTING), dropped(pages));
    pages.add(page(10, TestPages.article(10)));
    assertEquals(List.of(), dropped(pages));
  }

  @Test
  void asksForMostWhereReportingLiesInAFolder() {
    assertEquals(List.of(), dropped(pages(9, REPORTING), true));
    assertEquals(on(10, REPORTING), dropped(pages(10, REPORTING), true));
    assertEquals(List.of(), dropped(amid(19, REPORTING), true));
    assertEquals(on(20, REPORTING), dropped(amid(20, REPORTING), true));
  }

  @Test
  void keepsARefrainOfOneArticle() {
    String refrain = "And the tide came in again.";
    List<Document> pages = pages(8);
    pages.set(
        0, page(0, refrain, TestPages.prose(1, 30), refrain, TestPages.prose(2, 30), refrain));
    assertEquals(List.of(), dropped(pages));
  }

  @Test
  void dropsARuleOfAsterisksOnManyPages() {
    assertEquals(on(5, "* * *"), dropped(pages(5, "* * *")));
  }

  @Test
  void countsTwinsAsOneArticle() {
    List<Document> pages = pages(2, DISCLAIMER);
    pages.add(TestPages.page(SITE + "amp/1", TestPages.article(1, DISCLAIMER)));
    pages.add(TestPages.page(SITE + "print/1", TestPages.article(1, DISCLAIMER)));
    assertEquals(List.of(), dropped(pages));
    pages.add(page(2, TestPages.article(2, DISCLAIMER)));
    assertEquals(on(5, DISCLAIMER), dropped(pages));
  }

  @Test
  void keepsTheTextOfALiveReportInManyVersions() {
    List<Document> pages = new ArrayList<>();
    String[] body = TestPages.article(7);
    for (int i = 0; i < 8; i++) {
      List<String> version = new ArrayList<>(List.of(TestPages.prose(900 + i, 25)));
      version.addAll(Arrays.asList(body));
      pages.add(TestPages.page("https://tidewatch.example/live/" + i, strings(version)));
    }
    assertEquals(List.of(), dropped(pages));
    pages.addAll(pages(3));
    assertEquals(List.of(), dropped(pages));
  }

  @Test
  void dropsTheDisclaimerFromVersionsOfALiveReportToo() {
    List<Document> pages = pages(3, DISCLAIMER);
    String[] body = TestPages.article(7, DISCLAIMER);
    for (int i = 0; i < 4; i++) {
      List<String> version = new ArrayList<>(List.of(TestPages.prose(900 + i, 25)));
      version.addAll(Arrays.asList(body));
      pages.add(TestPages.page("https://tidewatch.example/live/" + i, strings(version)));
    }
    assertEquals(on(7, DISCLAIMER), dropped(pages));
  }

  @Test
  void keepsVersionsThatGrowAtOneAddress() {
    List<Document> pages = new ArrayList<>();
    List<String> growing = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      growing.add(0, TestPages.prose(900 + i, 25));
      pages.add(TestPages.page(SITE + "live", strings(growing)));
    }
    assertEquals(List.of(), dropped(pages));
    List<Document> elsewhere = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String[] paragraphs = pages.get(i).getText().split("\n\n");
      elsewhere.add(page(i, paragraphs));
    }
    assertEquals(List.of(), dropped(elsewhere));
  }

  @Test
  void emptiesAPageThatIsNothingElse() {
    List<Document> pages = pages(3, SUBSCRIBE, DISCLAIMER);
    pages.add(page(3, SUBSCRIBE, DISCLAIMER));
    assertEquals(on(4, SUBSCRIBE, DISCLAIMER), dropped(pages));
  }

  @Test
  void asksForMoreWhereTheSiteIsInDoubt() {
    assertEquals(List.of(), dropped(pages(5, DISCLAIMER), true));
    assertEquals(on(6, DISCLAIMER), dropped(pages(6, DISCLAIMER), true));
  }

  @Test
  void doesNotDependOnTheOrderOfPages() {
    List<Document> pages = pages(6, SUBSCRIBE, DISCLAIMER);
    List<Document> backwards = new ArrayList<>(pages);
    Collections.reverse(backwards);
    List<String> again = new ArrayList<>(dropped(backwards));
    again.replaceAll(line -> (5 - (line.charAt(0) - '0')) + line.substring(1));
    Collections.sort(again);
    List<String> first = new ArrayList<>(dropped(pages));
    Collections.sort(first);
    assertEquals(first, again);
  }

  private static String[] strings(List<String> list) {
    return list.toArray(String[]::new);
  }
}
