package dateline.text;

/**
 * A stretch of text in quotation marks, the marks included.
 *
 * @param begin first code point
 * @param end code point after the last one
 * @param closed false where the paragraph ends before a closing mark
 * @param wholeParagraph whether nothing else stands in its paragraph
 */
public record QuotedSpan(int begin, int end, boolean closed, boolean wholeParagraph) {

  /** Whether an offset lies in it. */
  public boolean contains(int offset) {
    return begin <= offset && offset < end;
  }
}
