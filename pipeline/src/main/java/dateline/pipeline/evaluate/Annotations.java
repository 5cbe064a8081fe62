package dateline.pipeline.evaluate;

import java.util.List;

/**
 * What is said of a text, by gold or by records.
 *
 * @param spans mentions, in text order
 * @param mentions those that have a sentiment
 * @param sentences those that have a sentiment
 * @param quotes in pieces, in text order
 * @param relations facts and events
 */
record Annotations(
    List<AnnotatedSpan> spans,
    List<TonedSpan> mentions,
    List<TonedSpan> sentences,
    List<Said> quotes,
    List<Related> relations) {

  /** Of which nothing is said. */
  static final Annotations NONE = ofNames(List.of());

  /** Of which only the names are told. */
  static Annotations ofNames(List<AnnotatedSpan> spans) {
    return new Annotations(spans, List.of(), List.of(), List.of(), List.of());
  }
}
