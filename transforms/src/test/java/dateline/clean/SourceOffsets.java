package dateline.clean;

import dateline.clean.decode.Mojibake;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;

/**
 * A payload decoded piece by piece, from each place that a document names to the next: where all
 * pieces together are not what the whole decodes to, one of the places lies within a character.
 */
final class SourceOffsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int MAX_PASSES = 3;

  private final byte[] payload;
  private final Charset charset;
  private final String whole;
  private final String repaired;
  private final boolean betweenCharacters;

  /** UTF-16 index in the decoded page of each byte that a document names. */
  private final NavigableMap<Integer, Integer> indices = new TreeMap<>();

  /** The index in the decoded page of each character of the repaired one, and of its end. */
  private int[] origins;

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
    this.origins = IntStream.rangeClosed(0, whole.length()).toArray();
    this.repaired =
        document.getFlags().contains(DocumentFlag.MOJIBAKE_REPAIRED) ? repaired() : whole;
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

  /** The page with what somebody misread put right, as often as that was done. */
  private String repaired() {
    String text = whole;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      StringBuilder better = new StringBuilder();
      List<Integer> from = new ArrayList<>();
      int at = 0;
      for (Mojibake.Repair repair : Mojibake.find(text)) {
        at = copy(text, at, repair.begin(), better, from);
        String right = reread(text.substring(at, repair.end()));
        for (int i = 0; i < right.length(); i++) {
          from.add(origins[at]);
        }
        better.append(right);
        at = repair.end();
      }
      copy(text, at, text.length(), better, from);
      from.add(origins[text.length()]);
      origins = from.stream().mapToInt(i -> i).toArray();
      text = better.toString();
    }
    return text;
  }

  private int copy(String text, int begin, int end, StringBuilder to, List<Integer> from) {
    for (int i = begin; i < end; i++) {
      from.add(origins[i]);
    }
    to.append(text, begin, end);
    return end;
  }

  /**
   * UTF-8 that was read as windows-1252, with the bytes that this leaves undefined, and those of a
   * closing quote that somebody replaced.
   */
  private static String reread(String misread) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    misread
        .replace('\ufffd', '\u009d')
        .chars()
        .forEach(
            c ->
                bytes.writeBytes(
                    c < 0x100 ? new byte[] {(byte) c} : Character.toString(c).getBytes(WINDOWS)));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The page, without the byte order mark. */
  String source() {
    return whole;
  }

  /** The page that is cleaned: the same, but for what was misread. */
  String repairedSource() {
    return repaired;
  }

  /** What bytes decode to. */
  String decode(long begin, long end) {
    return charset.decode(ByteBuffer.wrap(payload, (int) begin, (int) (end - begin))).toString();
  }

  /** The index in the repaired source of a byte that the document names. */
  int index(long place) {
    Integer index = indices.get((int) place);
    if (index == null) {
      throw new IllegalArgumentException("the document does not name byte " + place);
    }
    int found = Arrays.binarySearch(origins, index);
    while (found > 0 && origins[found - 1] == index) {
      found--;
    }
    return found >= 0 ? found : -found - 1;
  }
}
