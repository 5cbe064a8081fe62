package dateline.quotes;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.records.Argument;
import news.dateline.records.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands behind its speaker's name and a colon, "Lee: We will not yield", or before it,
 * "‘We will not yield’: Lee": in headlines and in transcripts. A label is a person or an
 * organisation with no more than titles beside it; in transcripts also "Q", "Host" and names that
 * come again. "Photo: …", "WASHINGTON: …" and "Note: …" are none.
 */
final class SpeakerLabels {

  /** A longer label is none, in code points. */
  private static final int MAX_LABEL = 60;

  /** A headline has no more words than this. */
  private static final int MAX_HEADLINE_WORDS = 25;

  /** Less is no sentence, in words. */
  private static final int MIN_SENTENCE_WORDS = 3;

  /** A transcript has at least so many labelled paragraphs. */
  private static final int MIN_TRANSCRIPT = 3;

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

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final String QUOTES = "\"“”„«»‘’'‚‹›";

  /**
   * A line that begins with words and a colon.
   *
   * @param line index among the lines
   * @param end code point of the colon
   * @param key the words, for comparing
   * @param speaker null for no person and no organisation
   */
  private record Label(int line, int end, String key, @Nullable Argument speaker) {}

  private final CodePointText text;
  private final ArticleTokens tokens;
  private final TextLines lines;
  private final SpeakerNames names;
  private final Set<Utterance.Piece> spoken = new HashSet<>();

  SpeakerLabels(QuotedText quoted, TextLines lines, SpeakerNames names) {
    this.text = quoted.text();
    this.tokens = quoted.tokens();
    this.lines = lines;
    this.names = names;
  }

  /** What is labelled with its speaker, in text order. */
  List<Utterance> find() {
    List<Label> labels = labels();
    List<Label> transcript = transcript(labels);
    List<Utterance> found = new ArrayList<>();
    if (!transcript.isEmpty()) {
      for (int i = 0; i < transcript.size(); i++) {
        Label next = i + 1 < transcript.size() ? transcript.get(i + 1) : null;
        addTurn(transcript.get(i), next, found);
      }
      return found;
    }
    for (Label label : labels) {
      Utterance utterance = headline(label);
      if (utterance != null) {
        found.add(utterance);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Utterance utterance = closing(i);
      if (utterance != null) {
        found.add(utterance);
      }
    }
    return found;
  }

  /** Pieces that are the speaker's very words, though no marks say so. */
  Set<Utterance.Piece> spoken() {
    return spoken;
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLines.Line line = lines.line(i);
      int colon = line.opens() || endsSentence(i - 1) ? colon(line) : -1;
      if (colon >= 0 && !hasVerb(line.begin(), colon)) {
        String key = text.substring(line.begin(), colon).toLowerCase(Locale.ROOT).strip();
        labels.add(new Label(i, colon, key, names.named(line.begin(), colon)));
      }
    }
    return labels;
  }

  /** The colon behind a line's first words, with a space behind it; -1 if there is none. */
  private int colon(TextLines.Line line) {
    int limit = Math.min(line.end() - 1, line.begin() + MAX_LABEL);
    for (int i = line.begin(); i < limit; i++) {
      int c = text.codePointAt(i);
      if (QUOTES.indexOf(c) >= 0 && c != '’' && c != '\'') {
        return -1;
      }
      if (c == ':') {
        return i > line.begin() && Character.isWhitespace(text.codePointAt(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  /** "Clara Wendell (right) scolded him: …" is a sentence, not a label. */
  private boolean hasVerb(int begin, int end) {
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      if (tokens.token(i).getBegin() >= end) {
        return false;
      }
      if (isFinite(tokens.token(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(Token token) {
    return FINITE.contains(token.getTag());
  }

  private boolean endsSentence(int line) {
    return line >= 0 && ".!?”\"’…)".indexOf(text.codePointAt(lines.line(line).end() - 1)) >= 0;
  }

  /** The labels of the turns; none where the text is no transcript. */
  private List<Label> transcript(List<Label> labels) {
    Map<String, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label.key(), 1, Integer::sum));
    List<Label> sure =
        labels.stream()
            .filter(label -> label.speaker() != null || ROLES.contains(label.key()))
            .toList();
    List<Label> turns =
        labels.stream()
            .filter(
                label ->
                    sure.contains(label)
                        || counts.getOrDefault(label.key(), 0) > 1 && isName(label))
            .toList();
    Set<String> keys = new HashSet<>();
    turns.forEach(label -> keys.add(label.key()));
    boolean interview = keys.contains(QUESTION) && keys.contains(ANSWER);
    boolean enough = turns.size() >= MIN_TRANSCRIPT && keys.size() > 1;
    return !sure.isEmpty() && (interview || enough) && counts.size() <= 2 * keys.size()
        ? turns
        : List.of();
  }

  private boolean isName(Label label) {
    return names.looksLikeName(lines.line(label.line()).begin(), label.end());
  }

  /** A turn, with the paragraphs up to the next one. */
  private void addTurn(Label label, @Nullable Label next, List<Utterance> found) {
    TextLines.Line line = lines.line(label.line());
    List<Utterance.Piece> pieces = new ArrayList<>();
    int last = lines.lastOfParagraph(label.line());
    int limit = next == null ? last : next.line() - 1;
    addPiece(pieces, behind(label.end()), lines.line(Math.min(last, limit)).end());
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
    spoken.addAll(pieces);
    Argument speaker =
        label.speaker() == null ? names.unknown(line.begin(), label.end()) : label.speaker();
    found.add(new Utterance(pieces, speaker, null, null, null));
  }

  private static void addPiece(List<Utterance.Piece> pieces, int begin, int end) {
    if (begin < end) {
      pieces.add(new Utterance.Piece(begin, end));
    }
  }

  /** "Lee: We will not yield"; "Police: Two were hurt" as the text's first line alone. */
  private @Nullable Utterance headline(Label label) {
    TextLines.Line line = lines.line(label.line());
    boolean first = label.line() == 0;
    Argument speaker = label.speaker();
    if (speaker == null && first && SOURCES.contains(label.key())) {
      speaker = names.unknown(line.begin(), label.end());
    }
    int begin = behind(label.end());
    int last = first ? label.line() : lines.lastOfParagraph(label.line());
    int end = lines.line(last).end();
    if (speaker == null || begin >= end) {
      return null;
    }
    boolean organization = !speaker.getType().equals("PERSON");
    boolean quoted = isQuoted(begin, end);
    if (!quoted && (organization && !first || !isSentence(begin, end))) {
      return null;
    }
    Utterance.Piece piece = new Utterance.Piece(begin, end);
    if (quoted) {
      spoken.add(piece);
    }
    return new Utterance(List.of(piece), speaker, null, null, null);
  }

  /** "‘We will not yield’: Lee", and without marks as the text's first line. */
  private @Nullable Utterance closing(int index) {
    TextLines.Line line = lines.line(index);
    if (!line.opens() || ".!?".indexOf(text.codePointAt(line.end() - 1)) >= 0) {
      return null;
    }
    int colon = line.end() - 1;
    while (colon > line.begin() && text.codePointAt(colon) != ':') {
      colon--;
    }
    if (colon == line.begin()
        || !Character.isWhitespace(text.codePointAt(colon + 1 < line.end() ? colon + 1 : colon))) {
      return null;
    }
    Argument speaker = names.named(behind(colon), line.end());
    boolean quoted = isQuoted(line.begin(), colon);
    if (speaker == null || !quoted && (index > 0 || !isSentence(line.begin(), colon))) {
      return null;
    }
    Utterance.Piece piece = new Utterance.Piece(line.begin(), colon);
    if (quoted) {
      spoken.add(piece);
    }
    return words(line.begin(), colon) > MAX_HEADLINE_WORDS
        ? null
        : new Utterance(List.of(piece), speaker, null, null, null);
  }

  /** First code point behind a colon and white space. */
  private int behind(int colon) {
    int begin = colon + 1;
    while (begin < text.length() && Character.isWhitespace(text.codePointAt(begin))) {
      begin++;
    }
    return begin;
  }

  private boolean isQuoted(int begin, int end) {
    return end - begin > 2
        && QUOTES.indexOf(text.codePointAt(begin)) >= 0
        && QUOTES.indexOf(text.codePointAt(end - 1)) >= 0;
  }

  /** Whether words have a finite verb, and are neither a question nor "who did it". */
  private boolean isSentence(int begin, int end) {
    if (words(begin, end) < MIN_SENTENCE_WORDS || text.codePointAt(end - 1) == '?') {
      return false;
    }
    String before = "W";
    for (int i = tokens.firstFrom(begin); i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.getBegin() >= end || token.getBegin() == begin && token.getTag().startsWith("W")) {
        return false;
      }
      if (isFinite(token) && !before.startsWith("W")) {
        return true;
      }
      before = token.getTag();
    }
    return false;
  }

  private int words(int begin, int end) {
    return text.substring(begin, end).split("\\s+").length;
  }
}
