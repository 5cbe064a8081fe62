package dateline.quotes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.CueClass;
import news.dateline.records.Polarity;
import org.jspecify.annotations.Nullable;

/** Reads a file of cues; the head of {@code cues.txt} says how one is written. */
final class CueFile {

  private static final String NOUNS = "nouns";
  private static final String MARKS = "MARKS";
  private static final String ADDRESSEE = "ADDRESSEE";
  private static final String TARGET = "TARGET";
  private static final Set<String> FLAGS = Set.of(MARKS, ADDRESSEE, TARGET);

  private static final Map<String, Polarity> POLARITIES =
      Map.of("-1", Polarity.NEGATIVE, "0", Polarity.NEUTRAL, "+1", Polarity.POSITIVE);

  /** The class, polarity and part of speech of the lines below a head. */
  private record Section(CueClass type, Polarity polarity, boolean nouns) {}

  private final Map<String, Cue> verbs = new LinkedHashMap<>();
  private final Map<String, Cue> nouns = new LinkedHashMap<>();
  private @Nullable Section section;

  private CueFile() {}

  /**
   * Reads all lines.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException with the file's name and the line's number, if one is wrong
   */
  static CueFile read(String name, List<String> lines) {
    CueFile file = new CueFile();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      try {
        if (line.startsWith("[")) {
          file.section = section(line);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          file.add(List.of(line.split("\\s+")));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return file;
  }

  /** Verbs by lemma, in the file's order. */
  Map<String, Cue> verbs() {
    return verbs;
  }

  /** Nouns by lemma, in the file's order. */
  Map<String, Cue> nouns() {
    return nouns;
  }

  private static Section section(String line) {
    if (!line.endsWith("]")) {
      throw new IllegalArgumentException("']' is missing");
    }
    List<String> words = List.of(line.substring(1, line.length() - 1).strip().split("\\s+"));
    boolean nouns = words.size() == 3 && words.get(2).equals(NOUNS);
    if (words.size() != 2 && !nouns) {
      throw new IllegalArgumentException("a section is [CLASS polarity] or [CLASS polarity nouns]");
    }
    return new Section(type(words.get(0)), polarity(words.get(1)), nouns);
  }

  private static CueClass type(String word) {
    for (CueClass type : CueClass.values()) {
      if (type != CueClass.UNKNOWN && type.name().equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException("there is no class '" + word + "'");
  }

  private static Polarity polarity(String word) {
    Polarity polarity = POLARITIES.get(word);
    if (polarity == null) {
      throw new IllegalArgumentException("a polarity is -1, 0 or +1, not '" + word + "'");
    }
    return polarity;
  }

  private void add(List<String> words) {
    Section above = section;
    if (above == null) {
      throw new IllegalArgumentException("no [CLASS polarity] above it");
    }
    boolean ownPolarity = words.size() > 1 && words.get(1).matches("[-+]?\\d+");
    Set<String> flags = new TreeSet<>();
    for (String flag : words.subList(ownPolarity ? 2 : 1, words.size())) {
      if (above.nouns() || !FLAGS.contains(flag)) {
        throw new IllegalArgumentException(
            above.nouns() ? "a noun has no flags" : "there is no flag '" + flag + "'");
      }
      if (!flags.add(flag)) {
        throw new IllegalArgumentException(flag + " twice");
      }
    }
    Cue cue =
        new Cue(
            above.type(),
            ownPolarity ? polarity(words.get(1)) : above.polarity(),
            flags.contains(MARKS),
            flags.contains(ADDRESSEE),
            flags.contains(TARGET));
    if ((above.nouns() ? nouns : verbs).putIfAbsent(words.get(0), cue) != null) {
      throw new IllegalArgumentException("'" + words.get(0) + "' is there already");
    }
  }
}
