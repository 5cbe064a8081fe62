package dateline.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/** Reads "Lee: We will not yield"; "Police: Two were hurt" as the text's first line alone. */
final class OpeningLabels {

  /** Whom headlines name as their source. */
  private static final Set<String> SOURCES =
      Set.of(
          "police",
          "officials",
          "official",
          "report",
          "reports",
          "study",
          "poll",
          "survey",
          "experts",
          "analysts",
          "researchers",
          "scientists",
          "prosecutors",
          "authorities",
          "witnesses",
          "ministry",
          "minister",
          "prime minister",
          "president",
          "mayor",
          "governor",
          "army",
          "military",
          "government");

  private final LabelledText words;
  private final TextLines lines;
  private final SpeakerNames names;

  OpeningLabels(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.words = new LabelledText(quoted);
    this.lines = lines;
    this.names = names;
  }

  /** What stands behind the labels that are speakers. */
  List<Utterance> find(List<SpeakerLabel> labels) {
    List<Utterance> found = new ArrayList<>();
    for (SpeakerLabel label : labels) {
      Utterance utterance = said(label);
      if (utterance != null) {
        found.add(utterance);
      }
    }
    return found;
  }

  private @Nullable Utterance said(SpeakerLabel label) {
    TextLines.Line line = lines.line(label.line());
    boolean first = label.line() == 0;
    Argument speaker = label.speaker();
    if (speaker == null && first && SOURCES.contains(label.key())) {
      speaker = names.unknown(line.begin(), label.end());
    }
    int begin = words.behind(label.end());
    int last = first ? label.line() : lines.lastOfParagraph(label.line());
    int end = lines.line(last).end();
    if (speaker == null || begin >= end) {
      return null;
    }
    boolean organization = !speaker.getType().equals("PERSON");
    boolean sentence = words.isSentence(begin, end) && (first || !organization);
    return sentence || words.isQuoted(begin, end)
        ? new Utterance(List.of(new Utterance.Piece(begin, end)), speaker, null, null, null)
        : null;
  }
}
