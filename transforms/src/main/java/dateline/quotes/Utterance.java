package dateline.quotes;

import java.util.List;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said at one place of an article.
 *
 * @param pieces in text order: code points of the article
 * @param speaker null where the text does not tell
 * @param cue null for what only follows another of the same speaker
 * @param addressee null where none is told
 * @param confidence that it was said and by whom, in [0, 1]; null where rules found it
 */
record Utterance(
    List<Piece> pieces,
    @Nullable Argument speaker,
    @Nullable Span cue,
    @Nullable Argument addressee,
    @Nullable Double confidence) {

  /** The same with other pieces. */
  Utterance with(List<Piece> others) {
    return new Utterance(others, speaker, cue, addressee, confidence);
  }

  /**
   * A piece of it.
   *
   * @param begin first code point
   * @param end the one behind the last
   */
  record Piece(int begin, int end) {

    boolean overlaps(int otherBegin, int otherEnd) {
      return begin < otherEnd && otherBegin < end;
    }

    boolean contains(Piece other) {
      return begin <= other.begin && other.end <= end;
    }

    /** How much of either piece is in both, from 0 to 1. */
    double share(Piece other) {
      int both = Math.min(end, other.end) - Math.max(begin, other.begin);
      return both <= 0 ? 0 : (double) both / (end - begin + other.end - other.begin - both);
    }
  }
}
