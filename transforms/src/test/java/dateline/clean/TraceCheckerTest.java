package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dateline.clean.decode.UnreadablePayloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import news.dateline.records.Document;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCheckerTest {

  private static final String PARAGRAPH =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.";

  private static final String PAGE =
      "<!DOCTYPE html><html><body><nav><p>Our menu</p></nav><article><p>"
          + PARAGRAPH
          + "</p><p>Moira&nbsp; Quill &amp; her <b>board</b> were asked for their reasons, and gave"
          + " none to anybody.</p></article><footer>&copy; 2021 Harbour Times</footer></body></html>";

  private static List<String> violations(UnaryOperator<List<Segment>> change)
      throws UnreadablePayloadException {
    Document document = PageText.cleaned(PAGE);
    Document changed =
        Document.newBuilder(document)
            .setSegments(change.apply(new ArrayList<>(document.getSegments())))
            .build();
    return TraceChecker.violations(changed, PAGE.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Segment> moved(List<Segment> segments, int index, int begin, int end) {
    Segment old = segments.get(index);
    segments.set(
        index,
        new Segment(
            old.getBegin(), old.getEnd(), old.getRawBegin() + begin, old.getRawEnd() + end));
    return segments;
  }

  @Test
  void findsNothingInASoundDocument() throws UnreadablePayloadException {
    assertEquals(List.of(), violations(segments -> segments));
  }

  @Test
  void findsWhatIsWrongWithASegment() throws UnreadablePayloadException {
    assertFalse(violations(segments -> segments.subList(1, segments.size())).isEmpty(), "missing");
    assertFalse(violations(segments -> moved(segments, 0, 1, 1)).isEmpty(), "moved");
    assertFalse(violations(segments -> moved(segments, 0, 0, 3)).isEmpty(), "into a tag");
    assertFalse(violations(segments -> moved(segments, 2, -1, 0)).isEmpty(), "overlapping");
    assertFalse(
        violations(
                segments -> {
                  Segment first = segments.remove(0);
                  segments.add(
                      0,
                      new Segment(9, first.getEnd(), first.getRawBegin() + 9, first.getRawEnd()));
                  segments.add(0, new Segment(0, 9, first.getRawBegin(), first.getRawBegin() + 9));
                  return segments;
                })
            .isEmpty(),
        "two runs for one");
  }

  @Test
  void findsWhatIsWrongWithARemovedBlock() throws UnreadablePayloadException {
    Document document = PageText.cleaned(PAGE);
    RemovedBlock menu = document.getRemoved().get(0);
    RemovedBlock longer =
        new RemovedBlock(
            menu.getRawBegin(), menu.getRawEnd() - 1, menu.getText(), RemovalReason.NAVIGATION);
    for (List<RemovedBlock> wrong :
        List.of(
            List.of(longer, document.getRemoved().get(1)),
            List.of(menu),
            List.of(document.getRemoved().get(1), menu))) {
      Document changed = Document.newBuilder(document).setRemoved(wrong).build();
      assertFalse(
          TraceChecker.violations(changed, PAGE.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }
  }

  /** What pages hold that a trace is easily lost in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table>stray words<tr><td>a cell</td></tr>more of them</table>",
        "<p>Before<table><tr><td>a cell</td></tr>after</table>behind",
        "<p>A drawing <svg><title>hidden</title></svg> and <math><mi>x</mi></math> a formula</p>",
        "<p>e<b>\u0301</b> x\u0301\u0323 &eacute;&#x301; &NotEqualTilde; &fjlig; &#x110000;</p>",
        "<p>Words &ampx &notit; &copy2021 &#128; &amp;amp; &\0 \r\n behind <!-- one --> comment</p>",
        "<p><![CDATA[characters & data]]> <svg><![CDATA[drawn]]></svg> and text</p>",
        "<p hidden>Hidden <p>shown <span style='display: none'>not</span> again</p>",
        "<xmp>&amp;<b>as it is</b></xmp><plaintext>&lt;to the end</p>",
        "<p>It â€œwonâ€\u009d a cafÃ© and a cafÃ©</p>"
      })
  void holdsWhateverIsInAPage(String piece) throws UnreadablePayloadException {
    for (String begin :
        List.of("<!DOCTYPE html><html><body>", "<?xml version='1.0'?><html><body>")) {
      String page = begin + "<p>" + PARAGRAPH + "</p>" + piece + "<p>" + PARAGRAPH;
      byte[] payload = page.getBytes(StandardCharsets.UTF_8);
      for (CleaningMode mode : CleaningMode.values()) {
        assertEquals(
            List.of(), TraceChecker.violations(PageText.cleaned(payload, mode), payload), page);
      }
    }
  }

  @Test
  void aFoldedSpaceLiesOnNothingHidden() throws UnreadablePayloadException {
    String page = "<html><body><p>" + PARAGRAPH + " <math><mi>x</mi></math> " + PARAGRAPH;
    Document document = PageText.cleaned(page);
    int space = PARAGRAPH.length();
    Segment run = document.getSegments().get(0);
    assertEquals(space + 1, run.getEnd(), document.getSegments().toString());
    assertEquals(15 + space + 1, run.getRawEnd());
  }

  @Test
  void putsWhatStandsBetweenCellsBackInItsPlace() throws UnreadablePayloadException {
    String page =
        "<html><body><table><tr><td>" + PARAGRAPH + "</td></tr>" + PARAGRAPH + " Twice.</table>";
    assertEquals(PARAGRAPH + "\n\n" + PARAGRAPH + " Twice.", PageText.cleaned(page).getText());
  }

  @Test
  void aTagThatIsTextInTheEndIsTextAsItStands() throws UnreadablePayloadException {
    String page = "<?xml version='1.0'?><html><body><p>" + PARAGRAPH + "</p><plaintext><b/>";
    Document document = PageText.cleaned(page);
    assertEquals("<b/>", document.getRemoved().get(0).getText(), document.toString());
  }

  @Test
  void aPageOfWhichNothingIsVisibleIsEmpty() throws UnreadablePayloadException {
    for (String page : List.of("<html><body></body></html>", "<html><script>a = 1")) {
      Document document = PageText.cleaned(page);
      assertEquals("", document.getText());
      assertEquals(List.of(), document.getRemoved());
    }
  }
}
