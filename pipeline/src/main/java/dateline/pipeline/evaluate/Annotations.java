package dateline.pipeline.evaluate;

import java.util.List;

/**
 * What is said of a text, by gold or by records.
 *
 * @param spans mentions, in text order
 * @param mentions those that have a sentiment
 * @param sentences those that have a sentiment
 */
record Annotations(List<AnnotatedSpan> spans, List<TonedSpan> mentions, List<TonedSpan> sentences) {

  /** Of which nothing is said. */
  static final Annotations NONE = new Annotations(List.of(), List.of(), List.of());
}
