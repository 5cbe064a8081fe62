package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON objects that have no line each, and files that hold none. */
class JsonObjectsTest {

  private static final String ONE =
      "{\n  \"html\": \"<p>{one} \\\"]\\\\</p>\",\n  \"tags\": [\n    {\n      \"a\": [1, {}]\n    },\n"
          + "    {\"b\": 2}\n  ],\n  \"id\": 1\n}";
  private static final String TWO = "{\n  \"text\": \"two\",\n  \"id\": 2\n}";
  private static final String PAGES = "<p>{one} \"]\\</p>|two|three";

  private static ReadFile read(String json) {
    return ReadFile.of(utf8(json));
  }

  @Test
  void readsArraysAndObjectsOverManyLines() {
    String three = "{\"text\": \"three\"}";
    List<String> forms =
        List.of(
            ONE + "\n" + TWO + "\n" + three + "\n",
            ONE + TWO + three,
            "[" + ONE + "," + TWO + ", " + three + "]",
            "[\n" + ONE + ",\n" + TWO + "\n,\n" + three + "\n]\n",
            ("[\n" + ONE + ",\n" + TWO + ",\n" + three).replace("\n", "\n    ") + "\n]",
            "\n ["
                + ONE.replaceAll("\n *", "")
                + ",\n"
                + TWO.replaceAll("\n *", "")
                + ",\n"
                + three
                + "]",
            ("[" + ONE + ",\n" + TWO + ",\n" + three + "]").replaceAll("\n *", "\n"),
            ("[" + ONE + ", " + TWO + ", " + three + "]").replace("\n", "\r\n"));
    for (String form : forms) {
      for (byte[] file :
          List.of(
              utf8(form),
              gzip(utf8(form)),
              joined(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, utf8(form)))) {
        ReadFile read = ReadFile.of(file);
        assertEquals(List.of(), read.failures, form);
        assertEquals(PAGES, read.texts(), form);
      }
      ReadFile read = read(form);
      Long second = read.payloads.get(1).origin().recordOffset();
      assertEquals((long) form.lastIndexOf('{', form.indexOf("two")), second, form);
      assertEquals("2", read.payloads.get(1).origin().recordId());
    }
  }

  /** As files are that were written into one. */
  @Test
  void readsObjectsBesideWhatIsNone() {
    String pages = "[" + (TWO + ", ").repeat(300) + "null, \"a, {\", 7, " + TWO + "]";
    ReadFile read = read(pages);
    assertEquals(301, read.payloads.size());
    assertEquals(List.of("no JSON object begins here"), read.failures);
    assertEquals("two", read("[null, " + TWO + "]").texts());
  }

  @Test
  void readsObjectsOneBehindTheOtherInALine() {
    String two = "{\"text\": \"two\"}";
    for (String between : List.of("", " ", ", ", "\u001e")) {
      ReadFile read = read(String.join(between, Collections.nCopies(50, two)));
      assertEquals(50, read.payloads.size(), between);
      assertEquals(List.of(), read.failures, between);
    }
    ReadFile lines = read((two + ", " + two + "\n").repeat(20));
    assertEquals(40, lines.payloads.size());
    assertEquals(List.of(), lines.failures);
  }

  @Test
  void readsLinesBehindAnEmptyObject() {
    ReadFile read = read("{}\n" + "{\"text\": \"two\"}\n".repeat(20));
    assertEquals(20, read.payloads.size());
    assertEquals(1, read.failures.size());
  }

  @Test
  void readsOneArrayBehindTheOther() {
    for (String between : List.of("\n", "", ",\n\n", "\n[]\n")) {
      ReadFile read =
          read("[" + ONE + "," + TWO + "]" + between + "[\n" + TWO + "\n]" + between + TWO);
      assertEquals(List.of(), read.failures, between);
      assertEquals("<p>{one} \"]\\</p>|two|two|two", read.texts(), between);
    }
    ReadFile numbers = read("[" + TWO + "]\n[1, 2]\n[" + TWO + "]");
    assertEquals("two|two", numbers.texts());
    assertEquals(List.of("no JSON object begins here"), numbers.failures);
  }

  /** Objects that begin lines may be parts of the one before, which is not cut off then. */
  @Test
  void goesOnOverLinesThatBeginWithPartsOfTheObject() {
    for (String form :
        List.of(
            "{\"tags\": [\n{\"a\": 1},\n{\"b\": [2]}],\n\"text\": \"x\"}\n",
            "{\"tags\": [ \r\n\n{\"a\": 1}, {\"b\": 2},\r\n{}], \"text\": \"x\"}\n",
            "{\"meta\":\n{\"a\": 1}\n,\"text\": \"x\"}\n",
            "{\"meta\":\n{\"tags\": [\n{}]}, \"text\": \"x\"}\n")) {
      ReadFile read = read(form + "{\"text\": \"two\"}");
      assertEquals(List.of(), read.failures, form);
      assertEquals("x|two", read.texts(), form);
    }
    assertEquals(1, read("{\"pages\": [\n{\"text\": \"x\"},\n{\"a\": 1}]}").failures.size());
  }

  @Test
  void aFirstLineThatIsCutOffCostsNoOther() {
    String line = "{\"text\": \"x\", \"tags\": [{\"a\": 1}, {\"b\": {\"c\": 2}}], \"id\": 1}";
    for (int cut = 1; cut < line.length(); cut++) {
      String begin = line.substring(0, cut);
      byte[] file = utf8(begin + "\n" + (line + "\n").repeat(3));
      ReadFile read = ReadFile.of(file, ReadSettings.DEFAULT.withFormat(InputFormat.JSONL));
      assertEquals("x|x|x", read.texts(), begin);
      assertEquals(1, read.failures.size(), begin + read.failures);
    }
  }

  /** Where objects begin lines, one that is cut off takes no other with it. */
  @Test
  void anObjectThatIsCutOffCostsNoOther() {
    for (int cut = 1; cut < ONE.length(); cut++) {
      String begin = ONE.substring(0, cut);
      ReadFile read = read("[\n" + TWO + ",\n" + begin + "\n" + TWO + ",\n" + TWO + "\n]");
      assertEquals("two|two|two", read.texts(), begin);
      assertEquals(1, read.failures.size(), begin + read.failures);
    }
  }

  @Test
  void tellsOneFailureForEachThatIsDamaged() {
    ReadFile read =
        read("[" + TWO + ",\n{\"text\": \"x\" \"y\"},\n{\"text\": \"cut off\n" + TWO + ", 5]\n");
    assertEquals("two|two", read.texts());
    assertEquals(3, read.failures.size(), read.failures.toString());
    assertTrue(
        read.failures.get(0).startsWith("the object is no JSON object: "),
        read.failures.toString());
    assertEquals("a line ends within a string of the object", read.failures.get(1));
    assertEquals("no JSON object begins here", read.failures.get(2));
    assertEquals(List.of("the object does not end"), read("[" + TWO + ",\n{\"a\": [").failures);
  }

  @Test
  void anObjectTooLongCostsNoOther() {
    String longObject = "{\"other\": \"" + "x".repeat(2_000_000) + "\"}";
    ReadFile read =
        ReadFile.of(
            utf8("[" + longObject + "," + TWO + "]"),
            ReadSettings.DEFAULT.withMaxPayloadBytes(1000));
    assertEquals("two", read.texts());
    assertEquals(
        List.of(
            "the object is longer than 1054576 bytes, six times --maxPayloadBytes and a megabyte"),
        read.failures);
  }

  @Test
  void aFileOfOtherLinesIsOneFailure() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add("{citation " + i + "} said the mayor");
    }
    String text = String.join("\n", lines);
    ReadSettings forced = ReadSettings.DEFAULT.withFormat(InputFormat.JSONL);
    assertEquals(
        List.of(
            "no JSON Lines: none of the 40 lines is a JSON object"
                + " (--format=text takes the file as a page)"),
        ReadFile.of(utf8(text), forced).failures);
    ReadFile entry =
        ReadFile.of(zip("a.txt", utf8(text), "b.txt", utf8("{\"text\": \"b\"}")), forced);
    assertEquals("b", entry.texts());
    assertEquals("a.txt", entry.failedAt.get(0).recordId());
    assertEquals(1, entry.failures.size());
  }

  @Test
  void damagedLinesInFrontAreFailuresOfTheirOwn() {
    ReadFile read = read("{\"text\": \"cut\n{\"text\": \n{\"text\": \"three\"}\n");
    assertEquals("three", read.texts());
    assertEquals(2, read.failures.size(), read.failures.toString());
    assertEquals(2, read.payloads.get(0).ordinal());
  }

  /** However many they are, and not all of them in memory. */
  @Test
  void thousandsOfDamagedLinesInFrontCostNoOther() {
    String bad = "{\"text\": \"cut off\n";
    for (int n : List.of(999, 1000, 1001, 5000)) {
      ReadFile read = read(bad.repeat(n) + "{\"text\": \"x\"}\n" + bad + "{\"text\": \"y\"}\n");
      assertEquals("x|y", read.texts());
      assertEquals(n, read.payloads.get(0).ordinal());
      List<Long> offsets = new ArrayList<>();
      read.failedAt.forEach(origin -> offsets.add(origin.recordOffset()));
      List<Long> begins = new ArrayList<>();
      for (long i = 0; i < n; i++) {
        begins.add(i * bad.length());
      }
      begins.add((long) n * bad.length() + "{\"text\": \"x\"}\n".length());
      assertEquals(begins, offsets);
    }
    ReadFile none = read(bad.repeat(1500));
    assertEquals(1500, none.failures.size());
    assertEquals(1499L * bad.length(), none.failedAt.get(1499).recordOffset());
  }

  /** The library reads without recursion, and no deeper than a thousand: no stack runs over. */
  @Test
  void anObjectNestedDeeplyCostsNoOther() {
    int deep = 300_000;
    for (String open : List.of("[", "{\"a\": ")) {
      String close = open.equals("[") ? "]" : "}";
      String object =
          "{\"text\": \"x\", \"a\": " + open.repeat(deep) + "1" + close.repeat(deep) + "}";
      for (String file :
          List.of(
              object + "\n{\"text\": \"two\"}",
              "{\"text\": \"two\"}\n" + object + "\n",
              "[" + object + ", " + TWO + "]")) {
        ReadFile read = read(file);
        assertEquals("two", read.texts());
        assertEquals(1, read.failures.size());
        assertTrue(read.failures.get(0).contains("nesting depth"), read.failures.get(0));
      }
    }
  }

  /** Longer than the 20 million characters that the library reads unless it is told. */
  @Test
  void aStringMayBeAsLongAsAPage() {
    String page = "x".repeat(21_000_000);
    assertEquals(
        page.length(),
        ReadFile.of(
                utf8("{\"text\": \"" + page + "\"}"),
                ReadSettings.DEFAULT.withMaxPayloadBytes(30_000_000))
            .payloads
            .get(0)
            .bytes()
            .length);
    assertEquals(
        List.of("payload is longer than 8388608 bytes (--maxPayloadBytes)"),
        read("{\"text\": \"" + page + "\"}").failures);
  }
}
