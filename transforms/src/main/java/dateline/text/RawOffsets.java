package dateline.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.Segment;

/**
 * The way from offsets in a document's text to offsets in its raw bytes, by its segments.
 *
 * <p>A segment whose code points, encoded in the document's charset, fill its raw bytes exactly is
 * a run and maps code point by code point. Any other (a folded space, a composed letter) maps as a
 * whole.
 */
public final class RawOffsets {

  private final List<Segment> segments;

  /** Bytes of the encoded text before each code point; one more entry than code points. */
  private final long[] bytesBefore;

  public RawOffsets(Document document) {
    this(document.getText(), document.getSegments(), Charset.forName(document.getCharset()));
  }

  public RawOffsets(String text, List<Segment> segments, Charset charset) {
    this.segments = segments;
    int[] codePoints = text.codePoints().toArray();
    this.bytesBefore = new long[codePoints.length + 1];
    for (int i = 0; i < codePoints.length; i++) {
      bytesBefore[i + 1] = bytesBefore[i] + encodedLength(codePoints[i], charset);
    }
  }

  /** Bytes that a code point takes in a charset. */
  public static int encodedLength(int codePoint, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
    return Character.toString(codePoint).getBytes(charset).length;
  }

  /**
   * First raw byte of the code point at {@code begin}.
   *
   * @throws IllegalArgumentException if that code point did not come from the raw bytes
   */
  public long rawBegin(int begin) {
    Segment segment = segmentAt(begin);
    return isRun(segment)
        ? segment.getRawBegin() + bytes(segment.getBegin(), begin)
        : segment.getRawBegin();
  }

  /**
   * Raw byte after the code point before {@code end}.
   *
   * @throws IllegalArgumentException if that code point did not come from the raw bytes
   */
  public long rawEnd(int end) {
    Segment segment = segmentAt(end - 1);
    return isRun(segment)
        ? segment.getRawBegin() + bytes(segment.getBegin(), end)
        : segment.getRawEnd();
  }

  private boolean isRun(Segment segment) {
    return bytes(segment.getBegin(), segment.getEnd())
        == segment.getRawEnd() - segment.getRawBegin();
  }

  private long bytes(int begin, int end) {
    return bytesBefore[end] - bytesBefore[begin];
  }

  private Segment segmentAt(int offset) {
    int low = 0;
    int high = segments.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Segment segment = segments.get(middle);
      if (offset < segment.getBegin()) {
        high = middle - 1;
      } else if (offset >= segment.getEnd()) {
        low = middle + 1;
      } else {
        return segment;
      }
    }
    throw new IllegalArgumentException("code point " + offset + " of the text has no raw bytes");
  }
}
