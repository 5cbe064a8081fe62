package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
            + " (--htmlField, --textField); it has title",
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

  /** Lists of objects, sequences of JSON texts (RFC 7464), padded columns, old line ends. */
  @Test
  void readsLinesWhateverStandsAroundTheirObjects() {
    String one = "{\"text\": \"one\"}";
    String two = "{\"text\": \"two\"}";
    String blanks = " ".repeat(100);
    for (String file :
        List.of(
            one + ",\n" + two + " , \n",
            one + "\n,\n" + two + "\n,\n",
            one + "\r" + two + "\r",
            one + "\r\r\n" + two + "\r\n",
            "\u001e" + one + "\n\u001e" + two + "\n",
            blanks + one + "\n" + blanks + two + blanks + "\n" + blanks + "\n",
            one + "\n\ufeff" + two)) {
      for (String padding : List.of("", " ".repeat((1 << 14) - one.length() - 1))) {
        ReadFile read = ReadFile.of(utf8(padding + file));
        assertEquals(List.of(), read.failures, file);
        assertEquals("one|two", read.texts(), file);
      }
      ReadFile read = ReadFile.of(utf8(file));
      Long start = read.payloads.get(1).origin().start();
      assertEquals(start, read.payloads.get(1).origin().recordOffset());
      assertEquals("two", ReadFile.of(from(utf8(file), start)).texts(), file);
    }
  }

  private static byte[] from(byte[] file, @Nullable Long start) {
    return Arrays.copyOfRange(file, start == null ? -1 : start.intValue(), file.length);
  }

  @Test
  void readsObjectsOverLinesOfOldEnds() {
    String pages = "{\n \"text\":\n {cut\n{\n \"text\": \"one\"\n}\n{\n \"text\": \"two\"\n}\n";
    for (String file : List.of(pages, pages.replace('\n', '\r'))) {
      ReadFile read = ReadFile.of(utf8(file));
      assertEquals("one|two", read.texts());
      assertEquals(1, read.failures.size(), read.failures.toString());
    }
    ReadFile sequence =
        ReadFile.of(utf8("\u001e{\n \"text\": \"one\"\n}\n\u001e{\n \"text\": \"two\"\n}\n"));
    assertEquals("one|two", sequence.texts());
    assertEquals(List.of(), sequence.failures);
  }

  private static String failure(String json) {
    return ReadFile.of(utf8(json)).failures.get(0);
  }

  @Test
  void tellsWhatARecordHasInsteadOfAPage() {
    String nothing = "the record has neither a field 'html' nor a field 'text' with text";
    String wraps =
        "' wraps others: records are read one a line, or in an array that is the whole file";
    assertEquals(
        nothing + "; its field 'articles" + wraps,
        failure("{\"count\": 2, \"articles\": [{\"text\": \"one\"}, {\"text\": \"two\"}]}"));
    assertEquals(
        nothing + "; its field 'data.items" + wraps,
        failure("{\n \"data\": {\n \"items\": [\n {\"body\": \"The ferry is late.\"}\n ]\n}\n}\n"));
    assertEquals(
        nothing + " (--htmlField, --textField); it has title, content, tags",
        failure(
            "{\"title\": \"Ferries\", \"content\": \"The ferry is late again.\","
                + " \"tags\": {\"all\": [{\"name\": \"sea\"}]}}"));
    assertEquals(
        nothing + " (--htmlField, --textField); it has a, b, c, d, e, f, g, h, …",
        failure("{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1}"));
    assertTrue(failure("{\"" + "x".repeat(9000) + "\": 1}").length() < 200);
  }

  @Test
  void tellsThatJsonHoldsNoRecords() {
    for (String json :
        List.of("[1,2,3]", " []\n", "{}", "[]\n[]\n", "[[{\"text\": \"a\"}]]", "[\"a\", \"b\"]")) {
      ReadFile read = ReadFile.of(utf8(json));
      assertEquals(
          List.of(
              "JSON, but no objects, one a line or in an array (--format=text takes it as a page)"),
          read.failures,
          json);
      assertEquals(List.of(), read.payloads);
      ReadSettings text = ReadSettings.DEFAULT.withFormat(InputFormat.TEXT);
      assertEquals(json, ReadFile.of(utf8(json), text).texts());
    }
    for (String json : List.of("\"hello\"", "42", "null\n")) {
      assertEquals(1, ReadFile.named("a.json", utf8(json), ReadSettings.DEFAULT).failures.size());
      assertEquals(json, ReadFile.named("a.txt", utf8(json), ReadSettings.DEFAULT).texts());
    }
    for (String text : List.of("[1] The first footnote.", "[1, 2", "[Reuters]", "hello", "")) {
      assertEquals(text, ReadFile.named("a.json", utf8(text), ReadSettings.DEFAULT).texts());
    }
  }

  @Test
  void tellsThatRecordsAreInUtf16() {
    String mark = "\ufeff";
    for (String json : List.of(mark + ONE + TWO, mark + "[\n" + ONE + "]", ONE + TWO, ONE + "x")) {
      for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        ReadFile read = ReadFile.of(json.getBytes(wide));
        assertEquals(
            List.of(
                "JSON in UTF-16: records are read in UTF-8 (iconv -f UTF-16 -t UTF-8 makes it that)"),
            read.failures);
        assertEquals(List.of(), read.payloads);
      }
    }
    assertEquals(1, ReadFile.of("[1] The note".getBytes(StandardCharsets.UTF_16)).payloads.size());
  }

  @Test
  void readsTimesAsHttpWritesThem() {
    for (String stated :
        List.of(
            "Wed, 05 May 2021 10:00:00 GMT",
            "Wed, 5 May 2021 12:00:00 +0200",
            "05 May 2021 10:00:00 GMT",
            " Wed, 05 May 2021 10:00:00 GMT ")) {
      assertEquals(Instant.parse("2021-05-05T10:00:00Z"), fetchedAt(stated), stated);
    }
    for (String none : List.of("Wed, 05 May", "Fri, 05 May 2021 10:00:00 GMT", "5 May 2021 x")) {
      assertNull(fetchedAt(none), none);
    }
  }

  private static @Nullable Instant fetchedAt(String stated) {
    String record = "{\"text\": \"x\", \"fetched_at\": \"" + stated + "\"}";
    return ReadFile.of(utf8(record)).payloads.get(0).origin().fetchedAt();
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
