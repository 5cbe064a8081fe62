package dateline.quotes;

import dateline.entities.EntityMention;
import dateline.nlp.DependencyTree;
import dateline.syntax.TokenRange;
import dateline.text.CodePointText;
import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.records.Argument;
import news.dateline.records.Span;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/** Makes utterances of what the networks find in an article's sentences. */
final class SpeechReader {

  /** A piece with more than this share of a quote's tokens is of the whole quote. */
  private static final double MOST = 0.4;

  private static final Pattern TITLE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{N}’'-]*(?: (?:\\p{Ll}{1,4}|[\\p{Lu}\\p{N}][\\p{L}\\p{N}’'-]*))*");

  private final QuotedText quoted;
  private final CodePointText text;
  private final List<QuotedSpan> quotes;
  private final Speakers speakers;
  private final Addressees addressees;

  SpeechReader(QuotedText quoted, Speakers speakers) {
    this.quoted = quoted;
    this.text = quoted.text();
    this.quotes = quoted.spans();
    this.speakers = speakers;
    this.addressees = new Addressees(quoted, speakers);
  }

  /** The utterance in a sentence; null where it is nothing but a title in quotation marks. */
  @Nullable Utterance read(SpeechSentence sentence, Speech speech) {
    Token cue = sentence.tokens().get(speech.cue());
    List<Utterance.Piece> pieces = new ArrayList<>();
    for (TokenRange content : speech.contents()) {
      add(widened(sentence, content, cue.getBegin()), pieces);
    }
    if (pieces.stream().allMatch(this::isTitle)) {
      return null;
    }
    Argument addressee = addressees.of(quoted.tokens().firstFrom(cue.getBegin()));
    return new Utterance(
        pieces,
        speech.source() == null ? null : speaker(sentence, speech.source()),
        new Span(cue.getBegin(), cue.getEnd(), text.substring(cue.getBegin(), cue.getEnd())),
        addressee,
        speech.confidence());
  }

  /** "The Gull": in marks, every word of weight with a capital, and no sign that speech ends. */
  private boolean isTitle(Utterance.Piece piece) {
    QuotedSpan quote = quoted.spanAt(piece.begin());
    return quote != null
        && quote.begin() == piece.begin()
        && quote.end() == piece.end()
        && TITLE.matcher(quoted.inside(quote)).matches();
  }

  private static void add(Utterance.Piece piece, List<Utterance.Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && piece.begin() <= pieces.get(last).end()) {
      pieces.set(
          last,
          new Utterance.Piece(
              pieces.get(last).begin(), Math.max(pieces.get(last).end(), piece.end())));
    } else {
      pieces.add(piece);
    }
  }

  /** With the whole of a quote of which most is in it, its marks and its further sentences too. */
  private Utterance.Piece widened(SpeechSentence sentence, TokenRange content, int cue) {
    int begin = sentence.tokens().get(content.first()).getBegin();
    int end = sentence.tokens().get(content.end() - 1).getEnd();
    for (QuotedSpan quote : quotes) {
      if (quote.begin() < end && begin < quote.end() && !quote.contains(cue)) {
        int all = 0;
        int inside = 0;
        for (int i = 0; i < sentence.size(); i++) {
          if (quote.contains(sentence.tokens().get(i).getBegin())) {
            all++;
            inside += content.holds(i) ? 1 : 0;
          }
        }
        boolean within = quote.begin() <= begin && end <= quote.end();
        if (inside > MOST * all || within) {
          begin = Math.min(begin, quote.begin());
          end = Math.max(end, quote.end());
        }
      }
    }
    return new Utterance.Piece(begin, end);
  }

  /**
   * The entity whose mention is the head of the words, or stands in apposition; else the words. A
   * name of which only a part is among them is whole: the network knows tokens, and "Ha-eun" is
   * three.
   */
  Argument speaker(SpeechSentence sentence, TokenRange source) {
    int begin = sentence.tokens().get(source.first()).getBegin();
    int end = sentence.tokens().get(source.end() - 1).getEnd();
    for (EntityMention cut : speakers.sharing(begin, end)) {
      begin = Math.min(begin, cut.mention().getBegin());
      end = Math.max(end, cut.mention().getEnd());
    }
    int head = head(sentence.tree(), source);
    EntityMention chosen = mentionOf(sentence, head, begin, end);
    for (int apposed : sentence.tree().children(head, "appos")) {
      chosen = chosen == null ? mentionOf(sentence, apposed, begin, end) : chosen;
    }
    return chosen == null ? NounPhrases.unnamed(text, begin, end) : chosen.argument();
  }

  /** The mention between two offsets that holds a token. */
  private @Nullable EntityMention mentionOf(
      SpeechSentence sentence, int token, int begin, int end) {
    Token word = sentence.tokens().get(token);
    for (EntityMention mention : speakers.between(begin, end)) {
      if (mention.mention().getBegin() <= word.getBegin()
          && word.getEnd() <= mention.mention().getEnd()) {
        return mention;
      }
    }
    return null;
  }

  /** The token that the others hang on. */
  private static int head(DependencyTree tree, TokenRange range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (tree.head(i) == DependencyTree.ROOT || !range.holds(tree.head(i))) {
        return i;
      }
    }
    return range.first();
  }
}
