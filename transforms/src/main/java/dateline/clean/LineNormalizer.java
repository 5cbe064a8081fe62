package dateline.clean;

import com.ibm.icu.text.Normalizer2;

/**
 * Normalises one line: Unicode NFC, white space folded to single spaces, nothing invisible, nothing
 * around it.
 */
final class LineNormalizer {

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final DecodedText page;
  private final String text;

  LineNormalizer(DecodedText page) {
    this.page = page;
    this.text = page.text();
  }

  /** The line between two UTF-16 indices of the page. */
  MappedText normalize(int begin, int end) {
    MappedText.Builder line = new MappedText.Builder();
    int spaceBegin = -1;
    int spaceEnd = -1;
    int at = begin;
    while (at < end) {
      int codePoint = text.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        spaceBegin = spaceBegin < 0 ? at : spaceBegin;
        spaceEnd = next;
        at = next;
      } else if (isInvisible(codePoint)) {
        at = next;
      } else {
        if (spaceBegin >= 0 && !line.isEmpty()) {
          space(line, spaceBegin, spaceEnd);
        }
        spaceBegin = -1;
        at = cluster(line, at, end);
      }
    }
    return line.build();
  }

  private void space(MappedText.Builder line, int begin, int end) {
    boolean plain = end == begin + 1 && text.charAt(begin) == ' ';
    if (plain) {
      line.exact(' ', page.rawBegin(begin), page.rawEnd(end));
    } else {
      line.replaced(' ', page.rawBegin(begin), page.rawEnd(end));
    }
  }

  /** Adds the letter at an index with the marks that belong to it; returns the index behind. */
  private int cluster(MappedText.Builder line, int begin, int limit) {
    int first = text.codePointAt(begin);
    int end = begin + Character.charCount(first);
    while (end < limit && !NFC.hasBoundaryBefore(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    String cluster = text.substring(begin, end);
    boolean alone = end == begin + Character.charCount(first);
    if (alone && first < 0x300 || NFC.isNormalized(cluster)) {
      for (int i = begin; i < end; ) {
        int codePoint = text.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        add(line, codePoint, i, next);
        i = next;
      }
    } else {
      int behind = end;
      NFC.normalize(cluster)
          .codePoints()
          .forEach(c -> line.replaced(c, page.rawBegin(begin), page.rawEnd(behind)));
    }
    return end;
  }

  private void add(MappedText.Builder line, int codePoint, int begin, int end) {
    if (codePoint == 0xfffd) {
      line.replaced(codePoint, page.rawBegin(begin), page.rawEnd(end));
    } else {
      line.exact(codePoint, page.rawBegin(begin), page.rawEnd(end));
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
