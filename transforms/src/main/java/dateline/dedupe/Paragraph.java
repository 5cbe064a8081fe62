package dateline.dedupe;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a document's text: what stands between blank lines.
 *
 * @param begin first code point
 * @param end code point after the last one
 * @param text of the paragraph
 */
record Paragraph(int begin, int end, String text) {

  /** What the cleaner puts between paragraphs. */
  static final String BREAK = "\n\n";

  /** The paragraphs of a text, in order. */
  static List<Paragraph> of(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    int begin = 0;
    int codePoints = 0;
    while (begin < text.length()) {
      int found = text.indexOf(BREAK, begin);
      int end = found < 0 ? text.length() : found;
      String paragraph = text.substring(begin, end);
      int length = paragraph.codePointCount(0, paragraph.length());
      if (length > 0) {
        paragraphs.add(new Paragraph(codePoints, codePoints + length, paragraph));
      }
      codePoints += length + BREAK.length();
      begin = end + BREAK.length();
    }
    return paragraphs;
  }
}
