package dateline.quotes;

import dateline.syntax.ArticleSyntax;
import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Span;
import news.dateline.records.Token;

/**
 * What is said without a verb beside it: labelled or signed with its speaker, told by a noun, or
 * quoted within a quote.
 */
final class FurtherSpeech {

  /** What was found already is the same if so much of either is in both. */
  private static final double SAME = 0.7;

  private final ArticleTokens tokens;
  private final SpeakerLabels labels;
  private final SignedQuotes signed;
  private final NounCues nouns;
  private final NestedQuotes nested;

  FurtherSpeech(QuotedText quoted, Speakers speakers, ArticleSyntax syntax) {
    this.tokens = quoted.tokens();
    TextLines lines = new TextLines(quoted.text());
    SpeakerNames names = new SpeakerNames(quoted, speakers);
    this.labels = new SpeakerLabels(quoted, lines, names);
    this.signed = new SignedQuotes(quoted, lines, names);
    this.nouns = new NounCues(syntax, names);
    this.nested = new NestedQuotes(quoted, syntax, names);
  }

  /** The utterances with those that were passed over. */
  List<Utterance> complete(List<Utterance> found) {
    List<Utterance> all = new ArrayList<>(found);
    labels.find().forEach(utterance -> add(utterance, all));
    signed.find().forEach(utterance -> add(utterance, all));
    for (Utterance utterance : nouns.find()) {
      all.removeIf(known -> isMisread(known, utterance));
      if (all.stream().noneMatch(known -> same(known, utterance) && !isToldIn(known, utterance))) {
        all.add(utterance);
      }
    }
    return nested.complete(all);
  }

  /** Pieces that are the speaker's very words, though no marks say so. */
  Set<Utterance.Piece> spoken() {
    return labels.spoken();
  }

  /** Whether the words of a noun's clause were taken for what another word says. */
  private boolean isMisread(Utterance known, Utterance clause) {
    return (same(known, clause) || isWithin(known, clause))
        && !isToldIn(known, clause)
        && !isSpeech(known);
  }

  /**
   * Whether its cue stands in a noun's clause: "Lee's claim that Ray believes the bridge is safe".
   */
  private static boolean isToldIn(Utterance known, Utterance clause) {
    Span cue = known.cue();
    return cue != null
        && clause.pieces().stream().anyMatch(p -> p.overlaps(cue.getBegin(), cue.getEnd()));
  }

  /** Whether its cue is a verb of speech: "heard Wendell's warning that" is none. */
  private boolean isSpeech(Utterance utterance) {
    Span cue = utterance.cue();
    if (cue == null) {
      return true;
    }
    Token token = tokens.token(tokens.firstFrom(cue.getBegin()));
    return Cues.shipped().isCue(token.getLemma(), token.getTag());
  }

  /** In place of what only marks told; not beside what a cue tells. */
  private static void add(Utterance utterance, List<Utterance> all) {
    boolean known = all.stream().anyMatch(other -> isTold(other) && same(other, utterance));
    if (!known) {
      all.removeIf(other -> isWithin(other, utterance) && !isTold(other));
      all.add(utterance);
    }
  }

  /** What stands in marks of its own within a quote. */
  List<Utterance.Piece> within(QuotedSpan outer) {
    return nested.within(outer);
  }

  private static boolean isWithin(Utterance inner, Utterance outer) {
    return inner.pieces().stream()
        .allMatch(piece -> outer.pieces().stream().anyMatch(own -> own.contains(piece)));
  }

  private static boolean isTold(Utterance utterance) {
    return utterance.cue() != null && utterance.speaker() != null;
  }

  private static boolean same(Utterance first, Utterance second) {
    return first.pieces().stream()
        .anyMatch(piece -> second.pieces().stream().anyMatch(other -> piece.share(other) >= SAME));
  }
}
