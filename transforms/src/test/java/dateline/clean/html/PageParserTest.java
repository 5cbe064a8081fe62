package dateline.clean.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dateline.limit.TimeBudget;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PageParserTest {

  /** HTML opens these anew in each paragraph. */
  private static final String UNCLOSED =
      "<p><b><i><u><s><tt><em><big><code><small><strong><font size=1><font size=2>";

  private static Document parse(String page) {
    return PageParser.parse(page, TimeBudget.of(Duration.ofMinutes(1), "limit"));
  }

  private static List<String> places(Document page) {
    return page.getAllElements().stream().map(PageParserTest::place).toList();
  }

  private static String place(Element element) {
    return element.normalName() + element.sourceRange() + element.endSourceRange();
  }

  @Test
  void refusesAPageThatIsMadeToHaveMoreElementsThanMemoryHolds() {
    String page = UNCLOSED + "<p>a".repeat(200_000);
    assertEquals(
        "the page has more than 1000000 elements: its tags open one another again and again",
        assertThrows(TooManyElementsException.class, () -> parse(page)).getMessage());
  }

  @Test
  void takesAsManyTagsAsThePageHasRoomFor() {
    assertEquals(1_100_000, parse("<p>a".repeat(1_100_000)).select("p").size());
  }

  /** Few unclosed tags are a page that somebody wrote by hand. */
  @Test
  void takesUnclosedTagsThatAreFew() {
    assertEquals(6001, parse(UNCLOSED + "<p>a".repeat(6000)).select("p").size());
  }

  @Test
  void countsWithoutChangingWhatIsParsed() {
    String page =
        ("<table>text<tr><td><b><p>one</b><a href=x>two<div>three</a><br><script>x</script>"
                + "<ul><li>four<li>five</table></p>")
            .repeat(3000);
    Document plain = Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true));
    Document counted = parse(page);
    assertEquals(plain.outerHtml(), counted.outerHtml());
    assertEquals(places(plain), places(counted));
  }
}
