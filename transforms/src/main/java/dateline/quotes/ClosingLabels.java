package dateline.quotes;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/** Reads "‘We will not yield’: Lee", and without marks as the text's first line. */
final class ClosingLabels {

  /** A headline has no more words than this. */
  private static final int MAX_HEADLINE_WORDS = 25;

  private final CodePointText text;
  private final LabelledText words;
  private final TextLines lines;
  private final SpeakerNames names;

  ClosingLabels(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.text = quoted.text();
    this.words = new LabelledText(quoted);
    this.lines = lines;
    this.names = names;
  }

  /** What stands before the labels that are speakers. */
  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Utterance utterance = said(i);
      if (utterance != null) {
        found.add(utterance);
      }
    }
    return found;
  }

  private @Nullable Utterance said(int index) {
    TextLines.Line line = lines.line(index);
    if (!line.opens() || ".!?".indexOf(text.codePointAt(line.end() - 1)) >= 0) {
      return null;
    }
    int colon = line.end() - 1;
    while (colon > line.begin() && text.codePointAt(colon) != ':') {
      colon--;
    }
    int next = colon + 1 < line.end() ? colon + 1 : colon;
    if (colon == line.begin() || !Character.isWhitespace(text.codePointAt(next))) {
      return null;
    }
    int end = words.trimmed(line.begin(), colon);
    Argument speaker = names.named(words.behind(colon), line.end());
    boolean said =
        words.isQuoted(line.begin(), end) || index == 0 && words.isSentence(line.begin(), end);
    return speaker == null || !said || words.words(line.begin(), end) > MAX_HEADLINE_WORDS
        ? null
        : new Utterance(List.of(new Utterance.Piece(line.begin(), end)), speaker, null, null, null);
  }
}
