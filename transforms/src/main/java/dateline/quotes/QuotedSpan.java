package dateline.quotes;

/**
 * A stretch of text in quotation marks, the marks included.
 *
 * @param begin first code point
 * @param end code point after the last one
 * @param closed false where the paragraph ends before a closing mark
 * @param wholeParagraph whether nothing else stands in its paragraph
 */
record QuotedSpan(int begin, int end, boolean closed, boolean wholeParagraph) {

  boolean contains(int offset) {
    return begin <= offset && offset < end;
  }
}
