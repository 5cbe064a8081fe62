package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.log.LogEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFailuresTest {

  private static final String RECORDS = "/runs/1/failures";

  private static final String ERROR = "dateline.clean.decode.UnreadablePayloadException";

  private final FirstFailures failures = new FirstFailures();

  private static List<String> lines(FirstFailures failures) {
    return failures.events(RECORDS).stream().map(LogEvent::message).toList();
  }

  @Test
  void saysNothingWhereNothingFailed() {
    assertEquals(List.of(), lines(failures));
  }

  @Test
  void namesStagePlaceAndMessage() {
    failures.add(
        "read", "file:///crawl/two%20words.warc", 512L, "urn:uuid:7", true, ERROR, "cut off");
    failures.add(
        "clean", "file:///crawl/photo.txt", null, null, true, ERROR, "not text: PNG picture");
    failures.add("read", "s3://crawl/a.warc", null, null, true, ERROR, "gone");
    assertEquals(
        List.of(
            "clean: /crawl/photo.txt: not text: PNG picture",
            "read: /crawl/two words.warc, record at byte 512: cut off",
            "read: s3://crawl/a.warc: gone"),
        lines(failures));
  }

  @Test
  void namesTheEntryOfAnArchive() {
    failures.add("clean", "file:///a.zip", 127L, "p/\u001bi.png", true, ERROR, "not text");
    failures.add("read", "file:///b.zip", 9L, "in.zip!/c.warc!/urn:uuid:7", true, ERROR, "cut off");
    failures.add("read", "file:///b.zip", 10L, "x".repeat(5000), true, ERROR, "cut off");
    List<String> lines = lines(failures);
    assertEquals("clean: /a.zip!/p/ i.png, record at byte 127: not text", lines.get(0));
    assertEquals("read: /b.zip!/in.zip!/c.warc, record at byte 9: cut off", lines.get(1));
    assertTrue(lines.get(2).length() < 250, lines.get(2));
  }

  @Test
  void leavesMessagesThatMayQuoteADocumentToTheRecord() {
    failures.add("resolve", "file:///a", null, null, false, "java.time.format.X", "no 'Brandt'");
    failures.add(
        "read", "file:///b", 7L, null, true, "java.io.IOException", "no JSON object: 'Brandt'");
    assertEquals(
        List.of(
            "read: /b, record at byte 7: no JSON object",
            "resolve: /a: java.time.format.X, whose message may quote a document"),
        lines(failures));
  }

  @Test
  void namesTheSameFiveInAnyOrderAndCountsTheRest() {
    FirstFailures backwards = new FirstFailures();
    for (int i = 0; i < 8; i++) {
      failures.add("read", "file:///in/" + i, null, null, true, ERROR, "cut off");
      backwards.add("read", "file:///in/" + (7 - i), null, null, true, ERROR, "cut off");
    }
    List<String> lines = lines(failures);
    assertEquals(6, lines.size());
    assertEquals("read: /in/0: cut off", lines.get(0));
    assertEquals("and 3 more in /runs/1/failures", lines.get(5));
    assertEquals(lines, lines(backwards));
  }

  @Test
  void namesFirstWhatCostADocument() {
    for (int i = 0; i < 5; i++) {
      failures.add("quotes", "file:///in/" + i, null, null, false, ERROR, "a bug");
    }
    failures.add("read", "file:///in/9", null, null, true, ERROR, "cut off");
    assertEquals("read: /in/9: cut off", lines(failures).get(0));
    assertEquals("and 1 more in /runs/1/failures", lines(failures).get(5));
  }

  @Test
  void keepsWhatTheInputSaysToShortLinesWithoutControlCharacters() {
    failures.add(
        "read",
        "file:///in/%1B%5B2Ja",
        null,
        null,
        true,
        ERROR,
        "one\r\ntwo\u001b[2J " + "😀".repeat(99));
    String line = lines(failures).get(0);
    assertTrue(line.startsWith("read: /in/ [2Ja: one two [2J 😀"), line);
    assertTrue(line.length() < 200 && line.endsWith("😀…"), line);
    assertFalse(line.chars().anyMatch(Character::isISOControl), line);
  }
}
