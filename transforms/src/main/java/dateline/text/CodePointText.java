package dateline.text;

import java.util.Arrays;

/**
 * A text addressed by Unicode code points, as all records address it. Java's UTF-16 indices are
 * converted here and nowhere else.
 */
public final class CodePointText {

  private final String text;
  private final int length;

  /**
   * UTF-16 indices of the code points beyond the basic plane, ascending; empty for nearly all text.
   */
  private final int[] supplementary;

  public CodePointText(String text) {
    this.text = text;
    int[] found = new int[8];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i++;
      }
    }
    this.supplementary = Arrays.copyOf(found, count);
    this.length = text.length() - count;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Length in code points. */
  public int length() {
    return length;
  }

  /**
   * The text of a span.
   *
   * @param begin first code point
   * @param end code point after the last one
   * @throws IndexOutOfBoundsException if the span does not lie in the text
   */
  public String substring(int begin, int end) {
    return text.substring(toUtf16(begin), toUtf16(end));
  }

  /** The code point at a code point offset. */
  public int codePointAt(int offset) {
    return text.codePointAt(toUtf16(offset));
  }

  /** UTF-16 index of a code point offset in [0, length()]. */
  public int toUtf16(int codePoint) {
    if (codePoint < 0 || codePoint > length) {
      throw new IndexOutOfBoundsException(codePoint + " is not in [0, " + length + "]");
    }
    // supplementary[k] - k is the code point offset of the k-th supplementary code point.
    int low = 0;
    int high = supplementary.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (supplementary[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /**
   * Code point offset of a UTF-16 index in [0, text().length()]; inside a pair, that of the pair.
   */
  public int toCodePoint(int utf16) {
    if (utf16 < 0 || utf16 > text.length()) {
      throw new IndexOutOfBoundsException(utf16 + " is not in [0, " + text.length() + "]");
    }
    int at = Arrays.binarySearch(supplementary, utf16);
    int before = at >= 0 ? at : -at - 1;
    return utf16 - before;
  }
}
