package dateline.quotes;

import dateline.nlp.DependencyTree;
import dateline.syntax.ArticleSyntax;
import dateline.syntax.ParsedSentence;
import dateline.text.CodePointText;
import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is quoted within a quote, “She told me: ‘Go home’”: what the networks found of it has
 * its marks, and what they passed over is said by the subject of the verb beside it.
 */
final class NestedQuotes {

  /** Marks that open within others, and what closes each. */
  private static final String OPENING = "‘'‚‹„“«";

  private static final String CLOSING = "’'‘›“”»";

  /** A shorter one is a title or a scare quote, in words. */
  private static final int MIN_WORDS = 2;

  /** How far the verb may stand from the marks, in tokens. */
  private static final int MAX_DISTANCE = 4;

  /** What is found is the nested quote if so much of either is in both. */
  private static final double SAME = 0.5;

  /** The tags of words that bear meaning. */
  private static final Pattern BEARS_MEANING = Pattern.compile("VB|MD|NN|JJ|RB|CD");

  private final QuotedText quoted;
  private final CodePointText text;
  private final ArticleTokens tokens;
  private final ArticleSyntax syntax;
  private final SpeakerNames names;

  NestedQuotes(QuotedText quoted, ArticleSyntax syntax, SpeakerNames names) {
    this.quoted = quoted;
    this.text = quoted.text();
    this.tokens = quoted.tokens();
    this.syntax = syntax;
    this.names = names;
  }

  /** The utterances with those that are nested, and these with their marks. */
  List<Utterance> complete(List<Utterance> found) {
    List<Utterance> all = new ArrayList<>(found);
    for (QuotedSpan outer : quoted.spans()) {
      for (Utterance.Piece inner : within(outer)) {
        if (!isFound(all, outer, inner)) {
          Utterance utterance = said(outer, inner);
          if (utterance != null && all.stream().noneMatch(known -> holds(known, utterance))) {
            all.add(utterance);
          }
        }
      }
    }
    return all;
  }

  /** Whether what a cue says was found already, and a quoted part with it. */
  private static boolean holds(Utterance known, Utterance part) {
    return Objects.equals(known.cue(), part.cue())
        && known.pieces().stream().anyMatch(piece -> piece.contains(part.pieces().get(0)));
  }

  /** What stands in marks within a quote. */
  List<Utterance.Piece> within(QuotedSpan outer) {
    List<Utterance.Piece> found = new ArrayList<>();
    int i = outer.begin() + 1;
    while (i < outer.end() - 1) {
      int kind = OPENING.indexOf(text.codePointAt(i));
      int end = kind >= 0 && opens(i) ? closing(i, outer, CLOSING.codePointAt(kind)) : -1;
      if (end > 0) {
        found.add(new Utterance.Piece(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  /** Before a word, and not within or behind one. */
  private boolean opens(int at) {
    int next = text.codePointAt(at + 1);
    return !Character.isLetterOrDigit(text.codePointAt(at - 1)) && !Character.isWhitespace(next);
  }

  /**
   * Behind the mark that closes. One behind an s may be an owner's, “the ‘old’ workers’ houses”: it
   * is the last resort, but for the end of a sentence.
   */
  private int closing(int open, QuotedSpan outer, int mark) {
    int last = -1;
    int limit = outer.closed() ? outer.end() - 1 : outer.end();
    for (int i = open + 2; i < limit; i++) {
      boolean inWord =
          i + 1 < limit && Character.isLetterOrDigit(text.codePointAt(i + 1))
              || Character.isWhitespace(text.codePointAt(i - 1));
      if (text.codePointAt(i) == mark && !inWord) {
        if (!mayBeOwner(i)) {
          return i + 1;
        }
        last = i + 1;
      } else if (text.codePointAt(i) == text.codePointAt(open) && mark != '\'' && opens(i)) {
        // Another one begins: the first was not closed, or where it last could be.
        return last;
      }
    }
    return last;
  }

  /** Whether a mark may be the apostrophe of "workers’". */
  private boolean mayBeOwner(int mark) {
    int c = text.codePointAt(mark);
    return (c == '’' || c == '\'') && "sS".indexOf(text.codePointAt(mark - 1)) >= 0;
  }

  /**
   * Whether it was found already. What has no more words than stand between the marks gets them;
   * “he said ‘the gulls of home’ were gone” keeps its clause.
   */
  private boolean isFound(List<Utterance> all, QuotedSpan outer, Utterance.Piece inner) {
    boolean any = false;
    for (int i = 0; i < all.size(); i++) {
      Utterance utterance = all.get(i);
      if (isOf(outer, inner, utterance.cue())
          && utterance.pieces().stream().anyMatch(piece -> piece.share(inner) >= SAME)) {
        any = true;
        all.set(
            i,
            utterance.with(
                utterance.pieces().stream()
                    .map(p -> p.share(inner) >= SAME && !hasMore(p, inner) ? inner : p)
                    .distinct()
                    .toList()));
      }
    }
    return any;
  }

  /** Whether a word that bears meaning stands in a piece and not between the marks. */
  private boolean hasMore(Utterance.Piece piece, Utterance.Piece inner) {
    for (int i = tokens.firstFrom(piece.begin()); i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.getBegin() >= piece.end()) {
        return false;
      }
      if (!inner.overlaps(token.getBegin(), token.getEnd())
          && BEARS_MEANING.matcher(token.getTag()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cue stands in the outer quote and not in the inner one. */
  private static boolean isOf(QuotedSpan outer, Utterance.Piece inner, @Nullable Span cue) {
    return cue != null
        && outer.contains(cue.getBegin())
        && !inner.overlaps(cue.getBegin(), cue.getEnd());
  }

  /** By the subject of the verb right before or behind it. */
  private @Nullable Utterance said(QuotedSpan outer, Utterance.Piece inner) {
    int first = tokens.firstFrom(inner.begin());
    int behind = tokens.firstFrom(inner.end());
    if (text.substring(inner.begin(), inner.end()).split("\\s+").length < MIN_WORDS) {
      return null;
    }
    Utterance found = null;
    for (int i = first - 1; i >= Math.max(0, first - MAX_DISTANCE) && found == null; i--) {
      found = outer.contains(tokens.token(i).getBegin()) ? by(i, inner) : null;
    }
    for (int i = behind; i < Math.min(tokens.size(), behind + MAX_DISTANCE) && found == null; i++) {
      found = outer.contains(tokens.token(i).getBegin()) ? by(i, inner) : null;
    }
    return found;
  }

  private @Nullable Utterance by(int token, Utterance.Piece inner) {
    Token cue = tokens.token(token);
    if (!Cues.shipped().isCue(cue.getLemma(), cue.getTag())) {
      return null;
    }
    ParsedSentence sentence = syntax.sentence(tokens.sentence(token));
    if (sentence == null) {
      return null;
    }
    DependencyTree tree = sentence.tree();
    int verb = token - tokens.firstFrom(sentence.begin());
    Argument speaker =
        tree.children(verb, "nsubj").stream()
            .filter(subject -> tree.relation(subject).equals("nsubj"))
            .map(subject -> names.phrase(sentence, subject))
            .filter(s -> !inner.overlaps(s.getBegin(), s.getEnd()))
            .findFirst()
            .orElse(null);
    return speaker == null
        ? null
        : new Utterance(List.of(inner), speaker, quoted.span(cue), null, null);
  }
}
