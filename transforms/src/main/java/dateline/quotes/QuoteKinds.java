package dateline.quotes;

import dateline.text.QuotedSpan;
import java.util.List;
import java.util.Set;
import news.dateline.records.QuoteKind;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/** Tells how pieces of an article's utterances are rendered. */
final class QuoteKinds {

  private final QuotedText quoted;
  private final FurtherSpeech further;
  private final Set<Utterance.Piece> spoken;
  private final List<Utterance> all;

  QuoteKinds(QuotedText quoted, FurtherSpeech further, List<Utterance> all) {
    this.quoted = quoted;
    this.further = further;
    this.spoken = further.spoken();
    this.all = all;
  }

  /**
   * Wholly in marks, in part, or not at all. What is reported within another's quote needs marks of
   * its own: in “Ray said that I met Brandt,” Lee said, only the marks are Lee's.
   */
  QuoteKind of(Utterance utterance, Utterance.Piece piece) {
    QuotedSpan span = quoted.spanAt(piece.begin());
    if (spoken.contains(piece)) {
      return QuoteKind.DIRECT;
    }
    if (span == null || piece.end() > span.end()) {
      return quoted.anyIn(piece.begin(), piece.end()) ? QuoteKind.MIXED : QuoteKind.INDIRECT;
    }
    return isReported(utterance.cue(), piece, span) ? within(span, piece) : QuoteKind.DIRECT;
  }

  /** Whether it is said within a quote, and is not the quote: there its cue stands. */
  private boolean isReported(@Nullable Span cue, Utterance.Piece piece, QuotedSpan span) {
    Utterance.Piece whole = new Utterance.Piece(span.begin(), span.end());
    return !piece.equals(whole)
        && (cue != null && span.contains(cue.getBegin())
            || all.stream().anyMatch(other -> holds(other, piece)));
  }

  private static boolean holds(Utterance other, Utterance.Piece piece) {
    return other.pieces().stream().anyMatch(own -> own.contains(piece) && !own.equals(piece));
  }

  /** By the marks that stand within those of a quote. */
  private QuoteKind within(QuotedSpan span, Utterance.Piece piece) {
    boolean any = false;
    for (Utterance.Piece marked : further.within(span)) {
      if (marked.contains(piece)) {
        return QuoteKind.DIRECT;
      }
      any |= marked.overlaps(piece.begin(), piece.end());
    }
    return any ? QuoteKind.MIXED : QuoteKind.INDIRECT;
  }
}
