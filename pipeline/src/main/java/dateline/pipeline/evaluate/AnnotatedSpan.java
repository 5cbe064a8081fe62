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
  record Extent(int begin, int end) {}

  Extent extent() {
    return new Extent(begin, end);
  }
}
