package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesFileTest {

  private static final String ONE =
      "{\"url\": \"https://news.example/1\", \"html\": \"<p>caf\\u00e9 \\ud83d\\ude00</p>\","
          + " \"fetched_at\": \"2021-03-04T06:06:07+01:00\", \"id\": 17}\n";
  private static final String TWO = "{\"text\": \"two\", \"fetched_at\": 1614834367}\r\n";

  @Test
  void readsALineForEachPage() {
    for (byte[] form :
        List.of(
            utf8(ONE + "\n" + TWO),
            gzip(utf8(ONE + TWO)),
            joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, utf8(ONE + TWO.strip())))) {
      ReadFile read = ReadFile.of(form);
      assertEquals("<p>café 😀</p>|two", read.texts());
      Origin one = read.payloads.get(0).origin();
      assertEquals(0L, one.recordOffset());
      assertEquals("17", one.recordId());
      assertEquals("https://news.example/1", one.url());
      assertEquals(Instant.parse("2021-03-04T05:06:07Z"), one.fetchedAt());
      assertEquals("text/html", one.mediaType());
      Origin two = read.payloads.get(1).origin();
      assertEquals(Instant.parse("2021-03-04T05:06:07Z"), two.fetchedAt());
      assertEquals("text/plain", two.mediaType());
      assertNull(two.url());
    }
  }

  @Test
  void makesADamagedLineAFailureAndGoesOn() {
    String lines =
        ONE + "{\"html\": \"cut off\n" + "{\"title\": \"no page\"}\n" + "[1, 2]\nnonsense\n" + TWO;
    ReadFile read = ReadFile.of(utf8(lines));
    assertEquals("<p>café 😀</p>|two", read.texts());
    assertEquals(4, read.failures.size(), read.failures.toString());
    assertEquals(
        "the record has neither a field 'html' nor a field 'text' with text"
            + " (--htmlField, --textField)",
        read.failures.get(1));
    assertEquals((long) utf8(ONE).length, read.failedAt.get(0).recordOffset());
  }

  @Test
  void readsTheFieldsItIsTold() {
    JsonFields fields = new JsonFields("page.body", "plain", "link", "crawled", "key");
    ReadSettings settings = new ReadSettings(1000, 1000, InputFormat.AUTO, fields);
    ReadFile read =
        ReadFile.of(
            utf8(
                "{\"page\": {\"body\": \"<p>x</p>\"}, \"link\": \"https://a.example/\","
                    + " \"crawled\": 1614834367000, \"key\": \"k\"}\n"),
            settings);
    assertEquals("<p>x</p>", read.texts());
    assertEquals("k", read.payloads.get(0).origin().recordId());
    assertEquals(Instant.parse("2021-03-04T05:06:07Z"), read.payloads.get(0).origin().fetchedAt());
  }

  @Test
  void aLineTooLongCostsNoOther() {
    String longLine = "{\"text\": \"" + "x".repeat(2_000_000) + "\"}\n";
    String tooLongPage = "{\"text\": \"" + "x".repeat(1001) + "\"}\n";
    ReadFile read =
        ReadFile.of(
            utf8(TWO + longLine + tooLongPage + TWO),
            ReadSettings.DEFAULT.withMaxPayloadBytes(1000));
    assertEquals("two|two", read.texts());
    assertEquals(2, read.failures.size());
  }

  @Test
  void replacesHalfASurrogatePair() {
    assertEquals("a\ufffdb", ReadFile.of(utf8("{\"text\": \"a\\ud83db\"}")).texts());
  }

  @Test
  void tellsJsonFromText() {
    assertTrue(JsonLinesFile.isJson(utf8(ONE)));
    assertTrue(JsonLinesFile.isJson(utf8("{\"html\": \"a very long page that is cut o")));
    assertTrue(JsonLinesFile.isJson(utf8("[{\"html\": \"x\"}]")));
    assertFalse(JsonLinesFile.isJson(utf8("{citation needed} said the mayor")));
    assertFalse(JsonLinesFile.isJson(utf8("[1] The first footnote.")));
    assertFalse(JsonLinesFile.isJson(utf8("[Reuters] The harbour reopened.")));
    assertFalse(JsonLinesFile.isJson(utf8("")));
  }

  @Test
  void aTimeThatIsNoneCostsNothingElse() {
    for (String time :
        List.of("1e999", "-1e30", "\"+999999999-12-31T23:59:59Z\"", "\"yesterday\"", "true")) {
      ReadFile read = ReadFile.of(utf8("{\"text\": \"x\", \"fetched_at\": " + time + "}\n" + TWO));
      assertEquals("x|two", read.texts(), time);
      assertNull(read.payloads.get(0).origin().fetchedAt(), time);
    }
  }

  @Test
  void takesTheTextWhereTheHtmlIsEmpty() {
    assertEquals("x", ReadFile.of(utf8("{\"html\": \" \", \"text\": \"x\"}")).texts());
  }

  @Test
  void readsTimesThatAreStringsOfDigits() {
    Instant time = Instant.parse("2023-11-14T22:13:19Z");
    for (String stated : List.of("1699999999", " 1699999999000 ", "1699999999.25")) {
      Instant read =
          ReadFile.of(utf8("{\"text\": \"x\", \"fetched_at\": \"" + stated + "\"}"))
              .payloads
              .get(0)
              .origin()
              .fetchedAt();
      assertEquals(time, read == null ? null : read.truncatedTo(ChronoUnit.SECONDS), stated);
    }
    assertNull(
        ReadFile.of(utf8("{\"text\": \"x\", \"fetched_at\": \"12\"}"))
            .payloads
            .get(0)
            .origin()
            .fetchedAt());
  }
}
