package dateline.pipeline.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one article, by whichever program, in code points of its text.
 *
 * @param tokens in text order
 * @param mentions of entities, personal pronouns left out
 * @param sentences in text order
 */
record DocumentLabels(List<Token> tokens, List<Mention> mentions, List<Sentence> sentences) {

  /**
   * A stretch of text.
   *
   * @param begin first code point
   * @param end code point after the last one
   */
  record Span(int begin, int end) {

    boolean overlaps(Span other) {
      return begin < other.end && other.begin < end;
    }

    boolean contains(Span other) {
      return begin <= other.begin && other.end <= end;
    }
  }

  /** A token with its part of speech and lemma. */
  record Token(Span span, String tag, String lemma) {}

  /** An entity mention with the TIMEX3 value or number, null where there is none. */
  record Mention(Span span, String type, @Nullable String value) {}

  /** A sentence; its sentiment is null where it was not analysed. */
  record Sentence(Span span, @Nullable String sentiment) {}
}
