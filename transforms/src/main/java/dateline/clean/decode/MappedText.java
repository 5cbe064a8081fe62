package dateline.clean.decode;

import dateline.text.RawOffsets;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.records.Segment;

/**
 * Text of which every code point knows its raw bytes.
 *
 * <p>A code point is exact if it is the one its bytes decode to; a folded space, a composed letter
 * and U+FFFD are not. Code points that came from nowhere (the blank line between paragraphs) have
 * no bytes.
 */
public final class MappedText {

  private static final int NOWHERE = -1;

  private final int[] codePoints;
  private final int[] rawBegins;
  private final int[] rawEnds;
  private final boolean[] exact;
  private final String text;

  private MappedText(int[] codePoints, int[] rawBegins, int[] rawEnds, boolean[] exact) {
    this.codePoints = codePoints;
    this.rawBegins = rawBegins;
    this.rawEnds = rawEnds;
    this.exact = exact;
    this.text = new String(codePoints, 0, codePoints.length);
  }

  /** Length in code points. */
  public int length() {
    return codePoints.length;
  }

  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return codePoints.length == 0;
  }

  public int codePoint(int i) {
    return codePoints[i];
  }

  /** First raw byte of a code point that has one. */
  public int rawBegin(int i) {
    return rawBegins[i];
  }

  /** Byte after the last one of a code point that has one. */
  public int rawEnd(int i) {
    return rawEnds[i];
  }

  boolean isExact(int i) {
    return exact[i];
  }

  /** First raw byte; the text is not empty. */
  public int rawBegin() {
    return rawBegins[0];
  }

  /** Byte after the last raw one; the text is not empty. */
  public int rawEnd() {
    return rawEnds[rawEnds.length - 1];
  }

  /** The part from a UTF-16 index of {@link #text()} to another, without white space around it. */
  public MappedText part(int begin, int end) {
    int from = text.codePointCount(0, begin);
    return slice(from, from + text.codePointCount(begin, end));
  }

  /** The part from a code point to before another, without white space around it. */
  public MappedText slice(int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && codePoints[from] == ' ') {
      from++;
    }
    while (to > from && codePoints[to - 1] == ' ') {
      to--;
    }
    return new MappedText(
        Arrays.copyOfRange(codePoints, from, to),
        Arrays.copyOfRange(rawBegins, from, to),
        Arrays.copyOfRange(rawEnds, from, to),
        Arrays.copyOfRange(exact, from, to));
  }

  /** The segments of this text, for a charset in which a run must encode to its very bytes. */
  public List<Segment> segments(Charset charset) {
    List<Segment> segments = new ArrayList<>();
    int i = 0;
    while (i < codePoints.length) {
      if (rawBegins[i] == NOWHERE) {
        i++;
        continue;
      }
      int begin = i;
      if (isRunPiece(i, charset)) {
        do {
          i++;
        } while (i < codePoints.length && rawBegins[i] == rawEnds[i - 1] && isRunPiece(i, charset));
      } else {
        do {
          i++;
        } while (i < codePoints.length
            && !exact[i]
            && rawBegins[i] == rawBegins[begin]
            && rawEnds[i] == rawEnds[begin]);
      }
      segments.add(new Segment(begin, i, (long) rawBegins[begin], (long) rawEnds[i - 1]));
    }
    return segments;
  }

  private boolean isRunPiece(int i, Charset charset) {
    return exact[i]
        && RawOffsets.encodedLength(codePoints[i], charset) == rawEnds[i] - rawBegins[i];
  }

  /** Collects mapped code points. */
  public static final class Builder {

    private static final int USUAL = 64;

    private int[] codePoints;
    private int[] rawBegins;
    private int[] rawEnds;
    private boolean[] exact;
    private int length;

    public Builder() {
      this(USUAL);
    }

    /** For about so many code points. */
    public Builder(int size) {
      codePoints = new int[size];
      rawBegins = new int[size];
      rawEnds = new int[size];
      exact = new boolean[size];
    }

    /** Adds a code point that is the one its bytes decode to. */
    public void exact(int codePoint, int rawBegin, int rawEnd) {
      add(codePoint, rawBegin, rawEnd, true);
    }

    /** Adds characters of one UTF-16 unit and one byte each, as they stand in a text. */
    void exactBytes(String from, int begin, int end, int rawBegin) {
      int count = end - begin;
      makeRoom(length + count);
      for (int i = 0; i < count; i++) {
        codePoints[length + i] = from.charAt(begin + i);
        rawBegins[length + i] = rawBegin + i;
        rawEnds[length + i] = rawBegin + i + 1;
      }
      Arrays.fill(exact, length, length + count, true);
      length += count;
    }

    /** Adds a code point that stands for bytes which decode to something else. */
    public void replaced(int codePoint, int rawBegin, int rawEnd) {
      add(codePoint, rawBegin, rawEnd, false);
    }

    /** Adds text that the page does not hold. */
    public void inserted(String text) {
      text.codePoints().forEach(c -> add(c, NOWHERE, NOWHERE, false));
    }

    public void append(MappedText other) {
      append(other, 0, other.length());
    }

    /** Adds the code points of another text from one index to before another. */
    public void append(MappedText other, int begin, int end) {
      int count = end - begin;
      makeRoom(length + count);
      System.arraycopy(other.codePoints, begin, codePoints, length, count);
      System.arraycopy(other.rawBegins, begin, rawBegins, length, count);
      System.arraycopy(other.rawEnds, begin, rawEnds, length, count);
      System.arraycopy(other.exact, begin, exact, length, count);
      length += count;
    }

    /** Takes everything out. */
    public void clear() {
      length = 0;
    }

    public boolean isEmpty() {
      return length == 0;
    }

    private void add(int codePoint, int rawBegin, int rawEnd, boolean isExact) {
      if (length == codePoints.length) {
        makeRoom(length + 1);
      }
      codePoints[length] = codePoint;
      rawBegins[length] = rawBegin;
      rawEnds[length] = rawEnd;
      exact[length] = isExact;
      length++;
    }

    private void makeRoom(int needed) {
      if (needed > codePoints.length) {
        int room = Math.max(needed, codePoints.length * 2);
        codePoints = Arrays.copyOf(codePoints, room);
        rawBegins = Arrays.copyOf(rawBegins, room);
        rawEnds = Arrays.copyOf(rawEnds, room);
        exact = Arrays.copyOf(exact, room);
      }
    }

    public MappedText build() {
      return new MappedText(
          Arrays.copyOf(codePoints, length),
          Arrays.copyOf(rawBegins, length),
          Arrays.copyOf(rawEnds, length),
          Arrays.copyOf(exact, length));
    }
  }
}
