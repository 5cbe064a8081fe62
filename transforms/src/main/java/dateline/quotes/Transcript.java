package dateline.quotes;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in which people take turns, each behind a label: somebody speaks again, or it is
 * questions and answers, and half of the turns are sentences. A table of people is none.
 */
final class Transcript {

  /** A transcript has at least so many turns. */
  private static final int MIN_TURNS = 3;

  /** Speech that goes on over more paragraphs than this is no speech any more. */
  private static final int MAX_FURTHER_PARAGRAPHS = 5;

  private static final String QUESTION = "q";
  private static final String ANSWER = "a";

  /** Who speaks in transcripts without a name. */
  private static final Set<String> ROLES =
      Set.of(
          QUESTION,
          ANSWER,
          "question",
          "answer",
          "host",
          "anchor",
          "moderator",
          "interviewer",
          "reporter",
          "journalist",
          "presenter",
          "narrator",
          "announcer",
          "correspondent",
          "operator",
          "caller",
          "audience member",
          "unidentified male",
          "unidentified female",
          "unidentified reporter",
          "the president",
          "president",
          "the court",
          "the chairman");

  private final CodePointText text;
  private final LabelledText words;
  private final TextLines lines;
  private final SpeakerNames names;

  Transcript(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.text = quoted.text();
    this.words = new LabelledText(quoted);
    this.lines = lines;
    this.names = names;
  }

  /** What is said in the turns that some of a text's labels open; empty for no transcript. */
  List<Utterance> find(List<SpeakerLabel> labels) {
    List<SpeakerLabel> turns = turns(labels);
    List<Utterance> found = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      SpeakerLabel next = i + 1 < turns.size() ? turns.get(i + 1) : null;
      addTurn(turns.get(i), next, found);
    }
    return found;
  }

  private List<SpeakerLabel> turns(List<SpeakerLabel> labels) {
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label.key(), 1, Integer::sum));
    List<SpeakerLabel> turns =
        speaking(
            labels.stream()
                .filter(
                    label ->
                        isSure(label) || counts.getOrDefault(label.key(), 0) > 1 && isName(label))
                .toList());
    Set<String> keys = new HashSet<>();
    turns.forEach(label -> keys.add(label.key()));
    boolean interview = keys.contains(QUESTION) && keys.contains(ANSWER);
    boolean again = turns.size() >= MIN_TURNS && keys.size() > 1 && keys.size() < turns.size();
    return turns.stream().anyMatch(Transcript::isSure)
            && (interview || again)
            && counts.size() <= 2 * keys.size()
        ? turns
        : List.of();
  }

  /** From the first turn that is a sentence to the last; none where less than half of them are. */
  private List<SpeakerLabel> speaking(List<SpeakerLabel> turns) {
    int first = -1;
    int last = -1;
    int sentences = 0;
    for (int i = 0; i < turns.size(); i++) {
      if (isSentence(turns.get(i))) {
        first = first < 0 ? i : first;
        last = i;
        sentences++;
      }
    }
    List<SpeakerLabel> spoken = first < 0 ? List.of() : turns.subList(first, last + 1);
    return 2 * sentences < spoken.size() ? List.of() : spoken;
  }

  /** Whether a turn's first line asks, or has a finite verb. */
  private boolean isSentence(SpeakerLabel label) {
    int begin = words.behind(label.end());
    int end = lines.line(label.line()).end();
    return begin < end
        && (text.codePointAt(end - 1) == '?'
            || words.hasVerb(begin, end)
            || words.isImperative(begin, end));
  }

  private static boolean isSure(SpeakerLabel label) {
    return label.speaker() != null || ROLES.contains(label.key());
  }

  private boolean isName(SpeakerLabel label) {
    return names.looksLikeName(lines.line(label.line()).begin(), label.end());
  }

  /** A turn, with the paragraphs up to the next one. */
  private void addTurn(SpeakerLabel label, @Nullable SpeakerLabel next, List<Utterance> found) {
    TextLines.Line line = lines.line(label.line());
    List<Utterance.Piece> pieces = new ArrayList<>();
    int last = lines.lastOfParagraph(label.line());
    int limit = next == null ? last : next.line() - 1;
    addPiece(pieces, words.behind(label.end()), lines.line(Math.min(last, limit)).end());
    List<Utterance.Piece> further = new ArrayList<>();
    int paragraph = last + 1;
    while (paragraph <= limit) {
      int end = Math.min(limit, lines.lastOfParagraph(paragraph));
      if ("[(".indexOf(text.codePointAt(lines.line(paragraph).begin())) < 0) {
        addPiece(further, lines.line(paragraph).begin(), lines.line(end).end());
      }
      paragraph = end + 1;
    }
    if (further.size() <= MAX_FURTHER_PARAGRAPHS) {
      pieces.addAll(further);
    }
    if (pieces.isEmpty()) {
      return;
    }
    Argument speaker =
        label.speaker() == null ? names.unknown(line.begin(), label.end()) : label.speaker();
    found.add(new Utterance(pieces, speaker, null, null, null));
  }

  private static void addPiece(List<Utterance.Piece> pieces, int begin, int end) {
    if (begin < end) {
      pieces.add(new Utterance.Piece(begin, end));
    }
  }
}
