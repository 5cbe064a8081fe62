package dateline.clean.decode;

import com.ibm.icu.text.Normalizer2;

/**
 * Normalises one line: Unicode NFC, white space folded to single spaces, nothing invisible, nothing
 * around it.
 */
public final class LineNormalizer {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** No code point below it composes with the one before. */
  private static final int FIRST_MARK = 0x300;

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
    if (NFC.isNormalized(cluster)) {
      for (int i = begin; i < end; i++) {
        add(raw, line, i);
      }
    } else {
      int rawBegin = raw.rawBegin(begin);
      int rawEnd = raw.rawEnd(end - 1);
      NFC.normalize(cluster).codePoints().forEach(c -> line.replaced(c, rawBegin, rawEnd));
    }
    return end;
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
