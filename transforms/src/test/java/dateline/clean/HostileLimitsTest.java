package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.RawDocuments;
import dateline.read.ReadSettings;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import org.junit.jupiter.api.Test;

/**
 * Payloads as long as any may be, of which nothing or all is text: each is cleaned in seconds of
 * processor time, and traced to its last byte.
 */
class HostileLimitsTest {

  private static final int MAX_BYTES = ReadSettings.DEFAULT.maxPayloadBytes();
  private static final int MAX_SECONDS = 30;

  private static final String DATA = "<script type='application/ld+json'>";

  private static final String SENTENCE =
      "The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres. ";

  private static Map<String, Supplier<byte[]>> payloads() {
    Map<String, Supplier<byte[]>> payloads = new LinkedHashMap<>();
    payloads.put("one line of sentences", () -> Arrays.copyOf(filled(SENTENCE), 5 << 20));
    payloads.put("lines of a letter", () -> Arrays.copyOf(filled("a\n"), 1 << 20));
    payloads.put("a million angles", () -> Arrays.copyOf(filled("<"), 1 << 20));
    payloads.put("combining marks", () -> filled("\u0301"));
    payloads.put("marks in the wrong order", () -> Arrays.copyOf(filled("x\u0301\u0323"), 5 << 18));
    payloads.put("marks of one letter", () -> marksOfOneLetter(1 << 20));
    payloads.put("emoji", () -> filled("😀"));
    payloads.put("numbers", () -> filled("7"));
    payloads.put("misread quotes", () -> Arrays.copyOf(filled("\u00e2\u20ac\u2122"), 1 << 20));
    payloads.put("right to left", () -> Arrays.copyOf(filled("\u202e\u05d0"), 5 << 18));
    payloads.put("half surrogates", () -> Arrays.copyOf(halfSurrogates(), 1 << 20));
    payloads.put("a page", () -> html("<p>" + SENTENCE + "</p>\n", MAX_BYTES));
    payloads.put("a page of angles", () -> html("<", 1 << 20));
    payloads.put("a page of references", () -> html("&#x110000;&amp;amp;", 1 << 20));
    payloads.put("cells", () -> html("<tr><td>1<td>2", 1 << 21, "<table>"));
    payloads.put("line breaks", () -> html("<br>", 1 << 22));
    payloads.put("meta elements", () -> html("<meta name='a' content='b'>", 1 << 22));
    payloads.put("unclosed tags", () -> html("<b><p>a ", 1 << 20));
    payloads.put("items", () -> html("<i itemprop=author>a ", 1 << 21));
    payloads.put("an attribute", () -> html("word-", MAX_BYTES, "<div class='"));
    payloads.put("a title", () -> html("word ", MAX_BYTES, "<title>"));
    payloads.put("nested data", () -> html("{\"a\":", 1 << 22, DATA));
    payloads.put("nulls behind text", () -> nullsBehindText());
    payloads.put("references to half surrogates", () -> html("&#xD800;", 1 << 20));
    payloads.put("references of all kinds", () -> randomReferences(1 << 20));
    payloads.put("bylines", () -> numbered("By Ann R%se\n", 1 << 20));
    return payloads;
  }

  @Test
  void cleansTheLongestPayloadsInBoundedTime() {
    DocumentCleaner cleaner = new DocumentCleaner(new CleaningSettings(CleaningMode.FULL, null));
    List<String> found = new ArrayList<>();
    for (var shape : payloads().entrySet()) {
      byte[] payload = shape.getValue().get();
      assertTrue(payload.length <= MAX_BYTES);
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      try {
        Document document = cleaner.clean(RawDocuments.of(payload), payload);
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if ((end - begin) / 1e9 > MAX_SECONDS) {
          found.add(shape.getKey() + ": " + (end - begin) / 1e9 + " s");
        }
        TraceChecker.violations(document, payload).stream()
            .limit(3)
            .forEach(violation -> found.add(shape.getKey() + ": " + violation));
      } catch (UnreadablePayloadException | RuntimeException | StackOverflowError e) {
        found.add(shape.getKey() + ": " + e);
      }
    }
    assertEquals(List.of(), found);
  }

  private static byte[] filled(String piece) {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    byte[] filled = new byte[MAX_BYTES / bytes.length * bytes.length];
    for (int i = 0; i < filled.length; i++) {
      filled[i] = bytes[i % bytes.length];
    }
    return filled;
  }

  /** A page that ends within a piece. */
  private static byte[] html(String piece, int length) {
    return html(piece, length, "<p>");
  }

  private static byte[] html(String piece, int length, String around) {
    byte[] page = Arrays.copyOf(filled(piece), length);
    byte[] begin = ("<!DOCTYPE html><html><body>" + around).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(begin, 0, page, 0, begin.length);
    return page;
  }

  /** Zeros at the beginning would be no text. */
  private static byte[] nullsBehindText() {
    return Arrays.copyOf(Arrays.copyOf(filled(SENTENCE), 1 << 20), 1 << 21);
  }

  /** Marks by the hundred thousand in two orders, which are one cluster. */
  private static byte[] marksOfOneLetter(int length) {
    return ("a" + "\u0301\u0323".repeat(length / 4)).getBytes(StandardCharsets.UTF_8);
  }

  /** Lines that each hold something else, written in letters. */
  private static byte[] numbered(String line, int length) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; lines.length() < length; i++) {
      String letters =
          Integer.toString(i, 26)
              .chars()
              .mapToObj(c -> (char) (c < 'a' ? c + 49 : c + 10))
              .map(String::valueOf)
              .collect(Collectors.joining());
      lines.append(String.format(Locale.ROOT, line, letters));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is no reference is looked for in vain, and remembered in vain. */
  private static byte[] randomReferences(int length) {
    Random random = new Random(1);
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body><p>");
    while (page.length() < length) {
      page.append('&');
      for (int i = 4 + random.nextInt(40); i > 0; i--) {
        page.append((char) ('a' + random.nextInt(26)));
      }
    }
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] halfSurrogates() {
    Random random = new Random(1);
    byte[] wide = filled("a\0");
    wide[0] = (byte) 0xff;
    wide[1] = (byte) 0xfe;
    for (int i = 10; i + 1 < wide.length; i += 8) {
      wide[i] = (byte) random.nextInt(256);
      wide[i + 1] = (byte) (0xd8 + random.nextInt(8));
    }
    return wide;
  }
}
