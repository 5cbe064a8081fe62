package dateline.quotes;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;

/** The lines of a text that are not blank, without white space around them, in text order. */
final class TextLines {

  /**
   * A line.
   *
   * @param begin first code point
   * @param end the one behind the last
   * @param opens whether a paragraph begins with it
   */
  record Line(int begin, int end, boolean opens) {}

  private final List<Line> lines = new ArrayList<>();

  TextLines(CodePointText text) {
    boolean opens = true;
    int begin = 0;
    for (String line : text.text().split("\n", -1)) {
      int length = line.codePointCount(0, line.length());
      if (line.isBlank()) {
        opens = true;
      } else {
        String led = line.stripLeading();
        int from = begin + length - led.codePointCount(0, led.length());
        String bare = led.stripTrailing();
        lines.add(new Line(from, from + bare.codePointCount(0, bare.length()), opens));
        opens = false;
      }
      begin += length + 1;
    }
  }

  int size() {
    return lines.size();
  }

  Line line(int index) {
    return lines.get(index);
  }

  /** Index of the last line of a line's paragraph. */
  int lastOfParagraph(int index) {
    int last = index;
    while (last + 1 < lines.size() && !lines.get(last + 1).opens()) {
      last++;
    }
    return last;
  }

  /** Index of the line that an offset lies in; -1 if it lies in none. */
  int at(int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < lines.size() && lines.get(low).begin() <= offset ? low : -1;
  }
}
