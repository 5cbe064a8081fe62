package dateline.dedupe;

import dateline.read.Payload;
import dateline.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Segment;
import news.dateline.records.Source;
import org.jspecify.annotations.Nullable;

/** Invented pages of invented sites, as cleaning leaves them. */
final class TestPages {

  private static final String[] SYLLABLES = {
    "ba", "do", "ke", "li", "mo", "nu", "pa", "ri", "so", "tu", "va", "we", "zi", "fen", "gol",
    "har"
  };

  private TestPages() {}

  /** A page at an address, of these paragraphs. */
  static Document page(String address, String... paragraphs) {
    return page(address, null, paragraphs);
  }

  static Document page(String address, @Nullable Instant published, String... paragraphs) {
    StringBuilder raw = new StringBuilder("<" + address + ">\n");
    StringBuilder text = new StringBuilder();
    List<Segment> segments = new ArrayList<>();
    for (String paragraph : paragraphs) {
      text.append(text.isEmpty() ? "" : "\n\n");
      raw.append("\n\n\n");
      int begin = text.codePointCount(0, text.length());
      long rawBegin = raw.toString().getBytes(StandardCharsets.UTF_8).length;
      text.append(paragraph);
      raw.append(paragraph);
      segments.add(
          new Segment(
              begin,
              text.codePointCount(0, text.length()),
              rawBegin,
              (long) raw.toString().getBytes(StandardCharsets.UTF_8).length));
    }
    byte[] payload = raw.toString().getBytes(StandardCharsets.UTF_8);
    return Document.newBuilder()
        .setDocumentId(Payload.documentId(payload))
        .setSources(List.of(Source.newBuilder().setUri("file:///dumps/" + payload.length).build()))
        .setMediaType("text/plain")
        .setCharset("UTF-8")
        .setByteLength(payload.length)
        .setStatus(text.isEmpty() ? DocumentStatus.EMPTY : DocumentStatus.ANALYZED)
        .setLanguage("en")
        .setCanonicalUrl(address.startsWith("http") ? address : null)
        .setPublishedAt(published)
        .setText(text.toString())
        .setSegments(segments)
        .setRemoved(List.of())
        .setWordCount(Words.count(text.toString()))
        .build();
  }

  /** A paragraph of invented words, the same for the same seed. */
  static String prose(long seed, int words) {
    Random random = new Random(seed * 31 + 7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 3; k++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      if (i == 0) {
        word.setCharAt(0, (char) (word.charAt(0) - 'a' + 'A'));
      }
      text.append(i == 0 ? "" : " ").append(word);
    }
    return text.append('.').toString();
  }

  /** Paragraphs of an article of its own, with others behind them. */
  static String[] article(long seed, String... behind) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      paragraphs.add(prose(seed * 100 + i, 30));
    }
    paragraphs.addAll(List.of(behind));
    return paragraphs.toArray(String[]::new);
  }
}
