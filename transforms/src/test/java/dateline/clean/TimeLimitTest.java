package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.block.BlockReader;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.clean.find.ArticleFinder;
import dateline.clean.find.HtmlArticleFinder;
import dateline.clean.find.TextDumpFinder;
import dateline.clean.html.HtmlBlockReader;
import dateline.clean.html.HtmlRule;
import dateline.clean.metadata.PageElements;
import dateline.limit.OutOfTimeException;
import dateline.limit.TimeBudget;
import dateline.read.RawDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whoever cleans a document for longer than he may is stopped, wherever he is. */
class TimeLimitTest {

  private static final String SENTENCE =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.\n";
  private static final String DUMP = SENTENCE.repeat(100);
  private static final String PAGE =
      "<!DOCTYPE html><html><body>" + ("<p>" + SENTENCE).repeat(100) + "</body></html>";

  private static DocumentCleaner cleaner(CleaningMode mode, Duration limit) {
    return new DocumentCleaner(new CleaningSettings(mode, "en", limit));
  }

  private static String text(DocumentCleaner cleaner, String payload)
      throws UnreadablePayloadException {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return cleaner.clean(RawDocuments.of(bytes), bytes).getText();
  }

  private static DecodedText decoded(String text) {
    return DecodedText.decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 0);
  }

  private static TimeBudget usedUp() {
    TimeBudget budget = TimeBudget.of(Duration.ofNanos(1), "limit");
    assertThrows(
        OutOfTimeException.class,
        () -> {
          while (true) {
            budget.check();
          }
        });
    return budget;
  }

  @Test
  void refusesPagesAndDumpsInEitherModeThatTakeLongerThanTheyMay() {
    for (CleaningMode mode : CleaningMode.values()) {
      DocumentCleaner hurried = cleaner(mode, Duration.ofNanos(1));
      for (String payload : new String[] {PAGE, DUMP}) {
        assertEquals(
            "more than 0.000000001 s of processor time, the limit of --maxCleaningSeconds",
            assertThrows(OutOfTimeException.class, () -> text(hurried, payload)).getMessage());
      }
    }
  }

  @Test
  void changesNothingInADocumentWithinItsTime() throws UnreadablePayloadException {
    for (String payload : new String[] {PAGE, DUMP}) {
      String inTime = text(cleaner(CleaningMode.FULL, Duration.ofHours(1)), payload);
      assertTrue(inTime.startsWith(SENTENCE.strip()));
      assertEquals(
          inTime,
          text(new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, "en")), payload));
    }
  }

  @Test
  void givesEachDocumentItsOwnTime() throws UnreadablePayloadException {
    DocumentCleaner cleaner = cleaner(CleaningMode.FULL, Duration.ofSeconds(20));
    for (int i = 0; i < 3; i++) {
      assertTrue(text(cleaner, PAGE).startsWith(SENTENCE.strip()));
    }
  }

  /** Not only between the steps: each of them may be the one that takes long. */
  @Test
  void stopsWithinEachStep() {
    DecodedText dump = decoded(DUMP);
    DecodedText page = decoded(PAGE);
    Document parsed = Jsoup.parse(PAGE, "", Parser.htmlParser().setTrackPosition(true));
    ArticleFinder html = new HtmlArticleFinder();
    ArticleFinder text = new TextDumpFinder();
    TimeBudget none = usedUp();
    assertThrows(OutOfTimeException.class, () -> new BlockReader(dump, none).read());
    assertThrows(
        OutOfTimeException.class, () -> HtmlBlockReader.read(page, parsed, HtmlRule.ALL, none));
    assertThrows(OutOfTimeException.class, () -> PageElements.of(parsed, none));
    assertThrows(OutOfTimeException.class, () -> html.find(page, null, none));
    assertThrows(OutOfTimeException.class, () -> text.find(dump, null, none));
  }
}
