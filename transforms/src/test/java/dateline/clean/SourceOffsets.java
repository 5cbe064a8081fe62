package dateline.clean;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.records.Document;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;

/**
 * A payload decoded piece by piece, from each place that a document names to the next: where all
 * pieces together are not what the whole decodes to, one of the places lies within a character.
 */
final class SourceOffsets {

  private final byte[] payload;
  private final Charset charset;
  private final String whole;
  private final boolean betweenCharacters;

  /** UTF-16 index in the source of each byte that a document names. */
  private final NavigableMap<Integer, Integer> indices = new TreeMap<>();

  SourceOffsets(Document document, byte[] payload) {
    this.payload = payload;
    this.charset = Charset.forName(document.getCharset());
    int begin = markLength(payload, charset);
    this.whole = decode(begin, payload.length);
    TreeSet<Integer> places = new TreeSet<>(List.of(begin, payload.length));
    for (Segment segment : document.getSegments()) {
      places.add((int) segment.getRawBegin());
      places.add((int) segment.getRawEnd());
    }
    for (RemovedBlock block : document.getRemoved()) {
      places.add((int) block.getRawBegin());
      places.add((int) block.getRawEnd());
    }
    List<Integer> inOrder = new ArrayList<>(places.tailSet(begin));
    StringBuilder pieces = new StringBuilder(whole.length());
    int last = begin;
    for (int place : inOrder) {
      pieces.append(decode(last, place));
      indices.put(place, pieces.length());
      last = place;
    }
    this.betweenCharacters = pieces.toString().equals(whole) && places.first() == begin;
  }

  /** Length of a byte order mark, which is no text. */
  private static int markLength(byte[] payload, Charset charset) {
    byte[] mark = "\ufeff".getBytes(charset);
    boolean unicode = charset.name().startsWith("UTF-");
    if (!unicode || payload.length < mark.length) {
      return 0;
    }
    return ByteBuffer.wrap(payload, 0, mark.length).equals(ByteBuffer.wrap(mark)) ? mark.length : 0;
  }

  /** Whether every place that the document names lies between two characters. */
  boolean areBetweenCharacters() {
    return betweenCharacters;
  }

  /** The page, without the byte order mark. */
  String source() {
    return whole;
  }

  /** What bytes decode to. */
  String decode(long begin, long end) {
    return charset.decode(ByteBuffer.wrap(payload, (int) begin, (int) (end - begin))).toString();
  }

  /** The index in the source of a byte that the document names. */
  int index(long place) {
    Integer index = indices.get((int) place);
    if (index == null) {
      throw new IllegalArgumentException("the document does not name byte " + place);
    }
    return index;
  }
}
