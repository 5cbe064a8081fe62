package dateline.pipeline.evaluate;

/**
 * A span of a document with its type, in gold or in records.
 *
 * @param begin first code point of the text
 * @param end code point after the last one
 * @param type CoreNLP's or any other name
 * @param name whether it is a proper name, and no pronoun or other stand-in
 * @param entity equal for spans of one entity, within the document
 */
record AnnotatedSpan(int begin, int end, String type, boolean name, String entity) {

  /** Where it stands, without what it says. */
  record Extent(int begin, int end) {

    /** The share of two extents that both have, of what either has. */
    double overlap(Extent other) {
      int shared = Math.min(end, other.end) - Math.max(begin, other.begin);
      int either = Math.max(end, other.end) - Math.min(begin, other.begin);
      return shared <= 0 ? 0 : shared / (double) either;
    }
  }

  Extent extent() {
    return new Extent(begin, end);
  }
}
