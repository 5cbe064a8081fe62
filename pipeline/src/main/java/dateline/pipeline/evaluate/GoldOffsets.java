package dateline.pipeline.evaluate;

import dateline.text.RawOffsets;
import java.nio.charset.StandardCharsets;
import news.dateline.records.Document;
import org.jspecify.annotations.Nullable;

/**
 * From offsets in a document's clean text to those in the text that was annotated: the clean text
 * itself, or the whole file it was made from.
 */
final class GoldOffsets {

  private final @Nullable RawOffsets raw;

  /** For each byte of the file the code point it belongs to. */
  private final int[] codePoints;

  /** Where the clean text was annotated. */
  GoldOffsets() {
    this.raw = null;
    this.codePoints = new int[0];
  }

  /**
   * Where the file of a document was annotated.
   *
   * @param payload the file, which is UTF-8
   */
  GoldOffsets(Document document, String payload) {
    this.raw = new RawOffsets(document);
    this.codePoints = new int[payload.getBytes(StandardCharsets.UTF_8).length + 1];
    int at = 0;
    int number = 0;
    for (int c : payload.codePoints().toArray()) {
      int width = RawOffsets.encodedLength(c, StandardCharsets.UTF_8);
      for (int i = 0; i < width; i++) {
        codePoints[at++] = number;
      }
      number++;
    }
    codePoints[at] = number;
  }

  AnnotatedSpan.Extent extent(int begin, int end) {
    return raw == null
        ? new AnnotatedSpan.Extent(begin, end)
        : new AnnotatedSpan.Extent(
            codePoints[Math.toIntExact(raw.rawBegin(begin))],
            codePoints[Math.toIntExact(raw.rawEnd(end))]);
  }
}
