package dateline.quotes;

import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
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

  private static final Comparator<Utterance> IN_TEXT =
      Comparator.comparingInt(utterance -> utterance.pieces().get(0).begin());

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
    all.sort(IN_TEXT);
    List<QuotedSpan> missed = text.spans().stream().filter(notIn(found)).toList();
    missed.forEach(span -> add(span, all));
    all.sort(IN_TEXT);
    giveSpeakersOfRest(all);
    giveSpeakersBefore(all);
    return all;
  }

  /** Tells what shares nothing with any piece; what is added in marks never does with others. */
  private static Predicate<QuotedSpan> notIn(List<Utterance> found) {
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    found.stream()
        .flatMap(utterance -> utterance.pieces().stream())
        .sorted(Comparator.comparingInt(Utterance.Piece::begin))
        .forEach(
            piece -> {
              int before = ends.isEmpty() ? 0 : ends.lastEntry().getValue();
              ends.put(piece.begin(), Math.max(before, piece.end()));
            });
    return span -> {
      Map.Entry<Integer, Integer> before = ends.lowerEntry(span.end());
      return before == null || before.getValue() <= span.begin();
    };
  }

  /**
   * A quote left open goes on in the next paragraph, and only where it ends may the text tell whose
   * it is: so from the last to the first.
   */
  private void giveSpeakersOfRest(List<Utterance> all) {
    Map<Integer, Argument> speakers = new HashMap<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Utterance utterance = all.get(i);
      Argument speaker = utterance.speaker();
      if (speaker == null && isOpen(utterance)) {
        speaker = speakers.get(text.skipSpace(endOfLast(utterance)));
        if (speaker != null) {
          all.set(
              i,
              new Utterance(
                  utterance.pieces(), speaker, utterance.cue(), utterance.addressee(), null));
        }
      }
      if (speaker != null) {
        speakers.put(utterance.pieces().get(0).begin(), speaker);
      }
    }
  }

  /** A paragraph that is quoted to its end, whoever forgot to close it, is of who spoke last. */
  private void giveSpeakersBefore(List<Utterance> all) {
    for (int i = 1; i < all.size(); i++) {
      Utterance utterance = all.get(i);
      Utterance before = all.get(i - 1);
      QuotedSpan span = text.spanAt(utterance.pieces().get(0).begin());
      if (span != null
          && span.wholeParagraph()
          && !span.closed()
          && utterance.speaker() == null
          && utterance.cue() == null
          && text.paragraphsBetween(end(before), span.begin()) <= 1) {
        all.set(
            i,
            new Utterance(utterance.pieces(), before.speaker(), null, utterance.addressee(), null));
      }
    }
  }

  /** Whether no mark closes what ends an utterance: it goes on in the next paragraph. */
  private boolean isOpen(Utterance utterance) {
    int end = endOfLast(utterance);
    QuotedSpan span = text.spanAt(end - 1);
    return span != null && span.end() == end && !span.closed();
  }

  private static int endOfLast(Utterance utterance) {
    return utterance.pieces().get(utterance.pieces().size() - 1).end();
  }

  private boolean isNextParagraph(Utterance before, QuotedSpan span) {
    return text.onlyBreakBetween(text.paragraphEnd(end(before)), span.begin());
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
    int end = endOfLast(utterance);
    return cue == null ? end : Math.max(end, cue.getEnd());
  }

  /** "…," Wendell said. "…": another quote right behind the sentence, or in the next paragraph. */
  private boolean goesOn(Utterance before, QuotedSpan span) {
    Span cue = before.cue();
    if (cue == null || cue.getEnd() < end(before) || !text.beginsSentence(span)) {
      return false;
    }
    int first = before.pieces().get(0).begin();
    QuotedSpan quoted = text.spanAt(first);
    return quoted != null
        && quoted.begin() == first
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
