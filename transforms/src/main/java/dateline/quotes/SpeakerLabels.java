package dateline.quotes;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds what stands behind its speaker's name and a colon, "Lee: We will not yield", or before it,
 * "‘We will not yield’: Lee": in headlines and in transcripts. A label is a person or an
 * organisation with no more than titles beside it; in transcripts also "Q", "Host" and names that
 * come again. "Photo: …", "WASHINGTON: …" and "Note: …" are none.
 */
final class SpeakerLabels {

  /** A longer label is none, in code points. */
  private static final int MAX_LABEL = 60;

  private final CodePointText text;
  private final LabelledText words;
  private final TextLines lines;
  private final SpeakerNames names;
  private final Transcript transcript;
  private final OpeningLabels opening;
  private final ClosingLabels closing;
  private final Set<Utterance.Piece> spoken = new HashSet<>();

  SpeakerLabels(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.text = quoted.text();
    this.words = new LabelledText(quoted);
    this.lines = lines;
    this.names = names;
    this.transcript = new Transcript(quoted, lines, names);
    this.opening = new OpeningLabels(quoted, lines, names);
    this.closing = new ClosingLabels(quoted, lines, names);
  }

  /** What is labelled with its speaker, in text order. */
  List<Utterance> find() {
    List<SpeakerLabel> labels = labels();
    List<Utterance> turns = transcript.find(labels);
    if (!turns.isEmpty()) {
      turns.forEach(turn -> spoken.addAll(turn.pieces()));
      return turns;
    }
    List<Utterance> found = new ArrayList<>(opening.find(labels));
    found.addAll(closing.find());
    found.sort(Comparator.comparingInt(utterance -> utterance.pieces().get(0).begin()));
    for (Utterance utterance : found) {
      utterance.pieces().stream()
          .filter(piece -> words.isQuoted(piece.begin(), piece.end()))
          .forEach(spoken::add);
    }
    return found;
  }

  /** Pieces that are the speaker's very words, though no double marks say so. */
  Set<Utterance.Piece> spoken() {
    return spoken;
  }

  private List<SpeakerLabel> labels() {
    List<SpeakerLabel> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLines.Line line = lines.line(i);
      int colon = line.opens() || endsSentence(i - 1) ? colon(line) : -1;
      // "Clara Wendell (right) scolded him: …" is a sentence, not a label.
      if (colon >= 0 && !words.hasVerb(line.begin(), colon)) {
        String key = text.substring(line.begin(), colon).toLowerCase(Locale.ROOT).strip();
        labels.add(new SpeakerLabel(i, colon, key, names.named(line.begin(), colon)));
      }
    }
    return labels;
  }

  /** The colon behind a line's first words, with a space behind it; -1 if there is none. */
  private int colon(TextLines.Line line) {
    int limit = Math.min(line.end() - 1, line.begin() + MAX_LABEL);
    for (int i = line.begin(); i < limit; i++) {
      int c = text.codePointAt(i);
      if (LabelledText.isMark(c) && c != '’' && c != '\'') {
        return -1;
      }
      if (c == ':') {
        return i > line.begin() && Character.isWhitespace(text.codePointAt(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  private boolean endsSentence(int line) {
    return line >= 0 && ".!?”\"’…)".indexOf(text.codePointAt(lines.line(line).end() - 1)) >= 0;
  }
}
