package dateline.pipeline.evaluate;

import dateline.text.CodePointText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Who said what. Content is right if gold's and ours share at least half of all characters that
 * either has, white space left out; the source, if a mention of gold's source and the speaker have
 * one in common, or neither is told.
 */
final class QuoteScore {

  private static final double SHARED = 0.5;
  private static final String MARKS = "\"“”„«»";

  /** What is counted. */
  enum Part {
    /** Content and source, an utterance in several pieces being one. */
    ALL("all, pieces joined"),
    /** Content and source of each piece. */
    PIECES("all, each piece"),
    /** Like {@link #ALL}, of those with a quotation mark in their content. */
    MARKED("with a quotation mark"),
    /** Like {@link #ALL}, of those whose content begins and ends with one. */
    BETWEEN_MARKS("between quotation marks"),
    /** Content, whoever the source is, pieces joined. */
    CONTENT("content alone"),
    /** Of {@link #ALL} that are right and have a cue: whether ours has it too. */
    CUE("their cues");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** An utterance: its characters, and who says it. */
  private record Speech(
      BitSet characters, String text, List<Party> sources, List<AnnotatedSpan.Extent> cues) {

    boolean marked() {
      return text.codePoints().anyMatch(c -> MARKS.indexOf(c) >= 0);
    }

    boolean betweenMarks() {
      return !text.isEmpty()
          && MARKS.indexOf(text.codePointAt(0)) >= 0
          && MARKS.indexOf(text.codePointBefore(text.length())) >= 0;
    }

    /** The share of all characters that both have; 0 if that is less than half. */
    double content(Speech other) {
      BitSet both = (BitSet) characters.clone();
      both.and(other.characters);
      BitSet either = (BitSet) characters.clone();
      either.or(other.characters);
      double share = either.isEmpty() ? 0 : both.cardinality() / (double) either.cardinality();
      return share < SHARED ? 0 : share;
    }

    double contentAndSource(Speech other) {
      boolean source =
          sources.isEmpty()
              ? other.sources.isEmpty()
              : sources.stream().anyMatch(one -> other.sources.stream().anyMatch(one::meets));
      return source ? content(other) : 0;
    }

    boolean sharesCue(Speech other) {
      return cues.stream()
          .anyMatch(cue -> other.cues.stream().anyMatch(theirs -> theirs.overlap(cue) > 0));
    }
  }

  private final Map<Part, Counts> parts = new EnumMap<>(Part.class);

  QuoteScore() {
    for (Part part : Part.values()) {
      parts.put(part, new Counts());
    }
  }

  /**
   * Adds a document's.
   *
   * @param text with whose offsets both come
   */
  void add(List<Said> gold, List<Said> found, String text) {
    CodePointText codePoints = new CodePointText(text);
    List<Speech> wholes = speeches(gold, codePoints, true);
    List<Speech> ours = speeches(found, codePoints, true);
    List<Matching.Pair<Speech>> right = count(Part.ALL, wholes, ours, speech -> true);
    count(Part.MARKED, wholes, ours, Speech::marked);
    count(Part.BETWEEN_MARKS, wholes, ours, Speech::betweenMarks);
    count(
        Part.PIECES,
        speeches(gold, codePoints, false),
        speeches(found, codePoints, false),
        speech -> true);
    int contents = Matching.of(wholes, ours, Speech::content).size();
    of(Part.CONTENT).add(contents, ours.size(), wholes.size());
    for (Matching.Pair<Speech> pair : right) {
      if (!pair.gold().cues().isEmpty()) {
        boolean told = !pair.found().cues().isEmpty();
        boolean same = pair.gold().sharesCue(pair.found());
        of(Part.CUE).add(same ? 1 : 0, told ? 1 : 0, 1);
      }
    }
  }

  private List<Matching.Pair<Speech>> count(
      Part part, List<Speech> gold, List<Speech> found, Predicate<Speech> counts) {
    List<Speech> wanted = gold.stream().filter(counts).toList();
    List<Speech> ours = found.stream().filter(counts).toList();
    List<Matching.Pair<Speech>> right = Matching.of(wanted, ours, Speech::contentAndSource);
    of(part).add(right.size(), ours.size(), wanted.size());
    return right;
  }

  private static List<Speech> speeches(List<Said> pieces, CodePointText text, boolean joined) {
    Map<Object, List<Said>> utterances = new LinkedHashMap<>();
    for (Said piece : pieces) {
      Object key = joined ? piece.utterance() : List.of(piece.utterance(), piece.extent());
      utterances.computeIfAbsent(key, k -> new ArrayList<>()).add(piece);
    }
    return utterances.values().stream().map(utterance -> speech(utterance, text)).toList();
  }

  private static Speech speech(List<Said> pieces, CodePointText text) {
    BitSet characters = new BitSet();
    StringBuilder words = new StringBuilder();
    List<Party> sources = new ArrayList<>();
    List<AnnotatedSpan.Extent> cues = new ArrayList<>();
    for (Said piece : pieces) {
      for (int i = piece.extent().begin(); i < piece.extent().end(); i++) {
        int c = text.codePointAt(i);
        if (!Character.isWhitespace(c)) {
          characters.set(i);
          words.appendCodePoint(c);
        }
      }
      sources.addAll(piece.sources());
      cues.addAll(piece.cues());
    }
    return new Speech(characters, words.toString(), sources, cues);
  }

  void add(QuoteScore other) {
    other.parts.forEach((part, counts) -> of(part).add(counts));
  }

  Counts of(Part part) {
    return Objects.requireNonNull(parts.get(part));
  }
}
