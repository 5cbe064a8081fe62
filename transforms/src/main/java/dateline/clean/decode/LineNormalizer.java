package dateline.clean.decode;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Normalises one line: Unicode NFC, white space folded to single spaces, nothing invisible, nothing
 * around it.
 */
public final class LineNormalizer {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  /** No code point below it composes with the one before. */
  private static final int FIRST_MARK = 0x300;

  /**
   * The library sorts marks by insertion, which takes a square of the time. Longer ones are sorted
   * before; no writing has so many (UAX #15, Stream-Safe Text Format).
   */
  private static final int MAX_MARKS = 30;

  private LineNormalizer() {}

  /** The line as a reader sees it; each of its characters keeps the bytes it came from. */
  public static MappedText normalize(MappedText raw) {
    int begin = 0;
    while (begin < raw.length() && isSpace(raw.codePoint(begin))) {
      begin++;
    }
    int behind = endOfPlain(raw, begin);
    int rest = behind;
    while (rest < raw.length() && isSpace(raw.codePoint(rest))) {
      rest++;
    }
    if (rest == raw.length()) {
      return raw.slice(begin, behind); // most lines
    }
    MappedText.Builder line = new MappedText.Builder(raw.length());
    line.append(raw, begin, behind);
    int spaceBegin = -1;
    int at = behind;
    while (at < raw.length()) {
      int plain = spaceBegin >= 0 && !line.isEmpty() ? at : endOfPlain(raw, at);
      if (plain > at) {
        line.append(raw, at, plain);
        spaceBegin = -1;
        at = plain;
        continue;
      }
      int codePoint = raw.codePoint(at);
      if (isSpace(codePoint)) {
        spaceBegin = spaceBegin < 0 ? at : spaceBegin;
        at++;
      } else if (isInvisible(codePoint)) {
        at++;
      } else {
        if (spaceBegin >= 0 && !line.isEmpty()) {
          space(raw, line, spaceBegin, lastSpace(raw, spaceBegin, at));
        }
        spaceBegin = -1;
        at = cluster(raw, line, at);
      }
    }
    return line.build();
  }

  /**
   * Index behind what stays as it is, from an index on: printable ASCII that came from its own
   * bytes, with single spaces between, and no mark behind it that would be composed. That is most
   * text.
   */
  private static int endOfPlain(MappedText raw, int begin) {
    int end = begin;
    while (end < raw.length() && raw.isExact(end) && isPlain(raw.codePoint(end))) {
      end++;
      boolean word =
          end + 1 < raw.length()
              && raw.codePoint(end) == ' '
              && raw.isExact(end)
              && raw.isExact(end + 1)
              && isPlain(raw.codePoint(end + 1));
      end += word ? 1 : 0;
    }
    boolean composes = end > begin && end < raw.length() && raw.codePoint(end) >= FIRST_MARK;
    return composes ? end - 1 : end;
  }

  private static boolean isPlain(int codePoint) {
    return codePoint > ' ' && codePoint < 0x7f;
  }

  /**
   * Index of the last white space from an index to before another that stands at once behind it in
   * the page. White space behind a tag is not counted: what lies between may be hidden.
   */
  private static int lastSpace(MappedText raw, int first, int before) {
    int last = first;
    for (int i = first + 1; i < before && raw.rawBegin(i) == raw.rawEnd(i - 1); i++) {
      last = isSpace(raw.codePoint(i)) ? i : last;
    }
    return last;
  }

  private static void space(MappedText raw, MappedText.Builder line, int first, int last) {
    if (first == last && raw.codePoint(first) == ' ' && raw.isExact(first)) {
      line.exact(' ', raw.rawBegin(first), raw.rawEnd(first));
    } else {
      line.replaced(' ', raw.rawBegin(first), raw.rawEnd(last));
    }
  }

  /** Adds the letter at an index with the marks that belong to it; returns the index behind. */
  private static int cluster(MappedText raw, MappedText.Builder line, int begin) {
    int end = begin + 1;
    while (end < raw.length() && !NFC.hasBoundaryBefore(raw.codePoint(end))) {
      end++;
    }
    if (end == begin + 1 && raw.codePoint(begin) < FIRST_MARK) {
      add(raw, line, begin);
      return end;
    }
    StringBuilder cluster = new StringBuilder();
    for (int i = begin; i < end; i++) {
      cluster.appendCodePoint(raw.codePoint(i));
    }
    String composed = composed(cluster, end - begin);
    if (composed.contentEquals(cluster)) {
      for (int i = begin; i < end; i++) {
        add(raw, line, i);
      }
    } else {
      int rawBegin = raw.rawBegin(begin);
      int rawEnd = raw.rawEnd(end - 1);
      composed.codePoints().forEach(c -> line.replaced(c, rawBegin, rawEnd));
    }
    return end;
  }

  private static String composed(CharSequence cluster, int length) {
    if (length <= MAX_MARKS && NFC.isNormalized(cluster)) {
      return cluster.toString();
    }
    return NFC.normalize(length > MAX_MARKS ? sorted(cluster) : cluster);
  }

  /** Decomposed, with the marks behind each letter in canonical order. */
  private static CharSequence sorted(CharSequence cluster) {
    StringBuilder sorted = new StringBuilder();
    List<Integer> marks = new ArrayList<>();
    cluster
        .codePoints()
        .mapToObj(codePoint -> decomposed(codePoint).codePoints())
        .flatMap(IntStream::boxed)
        .forEach(
            codePoint -> {
              if (NFD.getCombiningClass(codePoint) == 0) {
                flush(marks, sorted);
                sorted.appendCodePoint(codePoint);
              } else {
                marks.add(codePoint);
              }
            });
    flush(marks, sorted);
    return sorted;
  }

  private static String decomposed(int codePoint) {
    String decomposition = NFD.getDecomposition(codePoint);
    return decomposition == null ? Character.toString(codePoint) : decomposition;
  }

  /** Marks of one class stay in their order. */
  private static void flush(List<Integer> marks, StringBuilder to) {
    marks.sort(Comparator.comparing(NFD::getCombiningClass));
    marks.forEach(to::appendCodePoint);
    marks.clear();
  }

  private static void add(MappedText raw, MappedText.Builder line, int i) {
    if (raw.isExact(i) && raw.codePoint(i) != 0xfffd) {
      line.exact(raw.codePoint(i), raw.rawBegin(i), raw.rawEnd(i));
    } else {
      line.replaced(raw.codePoint(i), raw.rawBegin(i), raw.rawEnd(i));
    }
  }

  static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Control and format characters, soft hyphens, byte order marks; but what joins emoji stays. */
  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    boolean joiner = codePoint == 0x200d || codePoint == 0x200c;
    return type == Character.CONTROL || type == Character.FORMAT && !joiner;
  }
}
