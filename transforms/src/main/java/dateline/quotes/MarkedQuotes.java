package dateline.quotes;

import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in quotation marks and was passed over: what goes on behind the cue, "…," she
 * said. "…", or in the next paragraph; what has a cue beside it; what an open quote leaves to the
 * next paragraph; and what is a sentence of its own. The rest are titles and scare quotes, and left
 * alone.
 */
final class MarkedQuotes {

  /** A shorter sentence in quotation marks, with no cue, may be a headline or a slogan. */
  private static final int MIN_SENTENCE_WORDS = 8;

  private final QuotedText text;
  private final CueFinder cues;
  private final Speakers speakers;
  private final Addressees addressees;
  private final IntFunction<@Nullable Argument> sources;

  /**
   * @param sources who says what a cue says that somebody does, by its index among the article's
   *     tokens; null where its sentence does not tell
   */
  MarkedQuotes(QuotedText text, Speakers speakers, IntFunction<@Nullable Argument> sources) {
    this.text = text;
    this.cues = new CueFinder(text);
    this.speakers = speakers;
    this.addressees = new Addressees(text, speakers);
    this.sources = sources;
  }

  /** The utterances with those that were passed over, in text order. */
  List<Utterance> complete(List<Utterance> found) {
    List<Utterance> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt(utterance -> utterance.pieces().get(0).begin()));
    for (QuotedSpan span : text.spans()) {
      if (all.stream().noneMatch(utterance -> covers(utterance, span))) {
        add(span, all);
      }
    }
    return all.stream().map(utterance -> withSpeakerOfRest(utterance, all)).toList();
  }

  /**
   * A quote left open goes on in the next paragraph, whose end may be first to tell whose it is.
   */
  private Utterance withSpeakerOfRest(Utterance utterance, List<Utterance> all) {
    int end = utterance.pieces().get(utterance.pieces().size() - 1).end();
    if (utterance.speaker() != null || !isOpen(utterance)) {
      return utterance;
    }
    return all.stream()
        .filter(rest -> text.onlyBreakBetween(end, rest.pieces().get(0).begin()))
        .filter(rest -> rest.speaker() != null)
        .findFirst()
        .map(rest -> new Utterance(utterance.pieces(), rest.speaker(), utterance.cue(), null, null))
        .orElse(utterance);
  }

  /** Whether no mark closes what ends an utterance: it goes on in the next paragraph. */
  private boolean isOpen(Utterance utterance) {
    int end = utterance.pieces().get(utterance.pieces().size() - 1).end();
    return text.spans().stream().anyMatch(span -> span.end() == end && !span.closed());
  }

  private boolean isNextParagraph(Utterance before, QuotedSpan span) {
    return text.onlyBreakBetween(text.paragraphEnd(end(before)), span.begin());
  }

  private static boolean covers(Utterance utterance, QuotedSpan span) {
    return utterance.pieces().stream().anyMatch(p -> p.overlaps(span.begin(), span.end()));
  }

  private void add(QuotedSpan span, List<Utterance> all) {
    int last = lastBefore(span, all);
    Utterance before = last < 0 ? null : all.get(last);
    if (before != null && goesOn(before, span)) {
      List<Utterance.Piece> pieces = new ArrayList<>(before.pieces());
      pieces.add(piece(span));
      all.set(
          last,
          new Utterance(
              pieces, before.speaker(), before.cue(), before.addressee(), before.confidence()));
      return;
    }
    Utterance utterance = byItself(span, before);
    if (utterance != null) {
      all.add(last + 1, utterance);
    }
  }

  /** The utterance that ends last before a quote; -1 if there is none. */
  private static int lastBefore(QuotedSpan span, List<Utterance> all) {
    int found = -1;
    int end = -1;
    for (int i = 0; i < all.size(); i++) {
      int own = end(all.get(i));
      if (own <= span.begin() && own > end) {
        found = i;
        end = own;
      }
    }
    return found;
  }

  /** Where an utterance ends, its cue included. */
  private static int end(Utterance utterance) {
    Span cue = utterance.cue();
    int end = utterance.pieces().get(utterance.pieces().size() - 1).end();
    return cue == null ? end : Math.max(end, cue.getEnd());
  }

  /** "…," Wendell said. "…": another quote right behind the sentence, or in the next paragraph. */
  private boolean goesOn(Utterance before, QuotedSpan span) {
    Span cue = before.cue();
    if (cue == null || cue.getEnd() < end(before) || !text.beginsSentence(span)) {
      return false;
    }
    int first = before.pieces().get(0).begin();
    boolean quoted = text.spans().stream().anyMatch(other -> other.begin() == first);
    return quoted
        && !text.isParagraphBreak(cue.getEnd(), span.begin())
        && text.sentencesBetween(cue.getBegin(), span.begin()) == 1;
  }

  private @Nullable Utterance byItself(QuotedSpan span, @Nullable Utterance before) {
    Argument last = before == null ? null : before.speaker();
    Integer cue = text.endsWith(span, ".") ? cues.before(span) : cues.behind(span);
    if (cue == null) {
      cue = text.endsWith(span, ".") ? cues.behind(span) : cues.before(span);
    }
    if (cue != null) {
      return new Utterance(
          List.of(piece(span)),
          sources.apply(cue),
          text.span(text.tokens().token(cue)),
          addressees.of(cue),
          null);
    }
    boolean continued = before != null && isOpen(before) && isNextParagraph(before, span);
    if (span.wholeParagraph() && (continued || !span.closed())) {
      return new Utterance(List.of(piece(span)), continued ? last : null, null, null, null);
    }
    boolean sentenceOfItsOwn = text.endsWith(span, ".!?") && text.beginsSentence(span);
    return sentenceOfItsOwn && text.words(span) >= MIN_SENTENCE_WORDS
        ? new Utterance(List.of(piece(span)), speakerAround(span, before), null, null, null)
        : null;
  }

  /**
   * "Wendell opened the door. “Come in.”": whom the sentence before is about; where it is about
   * nobody, who spoke last, if that was no longer ago than in the paragraph before.
   */
  private @Nullable Argument speakerAround(QuotedSpan span, @Nullable Utterance before) {
    int first = text.tokens().firstFrom(span.begin());
    if (first == 0) {
      return null;
    }
    int sentence = text.sentenceBegin(first - 1);
    if (!text.isParagraphBreak(sentence, span.begin())) {
      Argument about = text.aboutWhom(sentence, speakers);
      if (about != null) {
        return about;
      }
    }
    return before != null && text.paragraphsBetween(end(before), span.begin()) <= 1
        ? before.speaker()
        : null;
  }

  private static Utterance.Piece piece(QuotedSpan span) {
    return new Utterance.Piece(span.begin(), span.end());
  }
}
