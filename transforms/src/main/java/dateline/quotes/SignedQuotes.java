package dateline.quotes;

import dateline.text.CodePointText;
import dateline.text.QuotedSpan;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotes that are signed: one that begins a line, and behind it, or on the next line, a dash
 * and who said it: "― Ann Lee, mayor of Oslo".
 */
final class SignedQuotes {

  private static final String DASHES = "―—–‒-";

  /** A longer line is no signature, in words. */
  private static final int MAX_SIGNATURE_WORDS = 14;

  /** A shorter quote is a slogan or a title, in words. */
  private static final int MIN_WORDS = 3;

  private final QuotedText quoted;
  private final CodePointText text;
  private final TextLines lines;
  private final SpeakerNames names;

  SignedQuotes(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.quoted = quoted;
    this.text = quoted.text();
    this.lines = lines;
    this.names = names;
  }

  /** What is signed, in text order. */
  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    List<QuotedSpan> spans = quoted.spans();
    for (int i = 0; i < spans.size(); i++) {
      QuotedSpan span = spans.get(i);
      Argument speaker =
          span.closed() && beginsLine(span) && quoted.words(span) >= MIN_WORDS
              ? signer(span.end())
              : null;
      if (speaker != null) {
        List<Utterance.Piece> pieces = new ArrayList<>();
        int first = i;
        while (first > 0 && goesOn(spans.get(first - 1), spans.get(first))) {
          first--;
        }
        for (QuotedSpan piece : spans.subList(first, i + 1)) {
          pieces.add(new Utterance.Piece(piece.begin(), piece.end()));
        }
        found.add(new Utterance(pieces, speaker, null, null, null));
      }
    }
    return found;
  }

  /** A quote left open goes on in the next paragraph. */
  private boolean goesOn(QuotedSpan before, QuotedSpan span) {
    return !before.closed()
        && beginsLine(before)
        && quoted.onlyBreakBetween(before.end(), span.begin());
  }

  private boolean beginsLine(QuotedSpan span) {
    int line = lines.at(span.begin());
    return line >= 0 && lines.line(line).begin() == span.begin();
  }

  /** Who stands behind a dash, and nothing else on that line. */
  private @Nullable Argument signer(int end) {
    int dash = quoted.skipSpace(end);
    int line = dash < text.length() ? lines.at(dash) : -1;
    if (line < 0 || DASHES.indexOf(text.codePointAt(dash)) < 0) {
      return null;
    }
    int begin = dash;
    while (begin < text.length() && DASHES.indexOf(text.codePointAt(begin)) >= 0) {
      begin++;
    }
    begin = quoted.skipSpace(begin);
    int until = lines.line(line).end();
    if (begin >= until
        || !endsBlock(line)
        || text.substring(begin, until).split("\\s+").length > MAX_SIGNATURE_WORDS) {
      return null;
    }
    Argument named = names.named(begin, until);
    return named == null && names.looksLikeName(begin, until) ? names.unknown(begin, until) : named;
  }

  /** Whether nothing goes on behind a line: its paragraph ends, or the next line is quoted too. */
  private boolean endsBlock(int line) {
    if (lines.lastOfParagraph(line) == line) {
      return true;
    }
    int next = lines.line(line + 1).begin();
    QuotedSpan span = quoted.spanAt(next);
    return span != null && span.begin() == next;
  }
}
