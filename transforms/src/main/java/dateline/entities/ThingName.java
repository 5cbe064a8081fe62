package dateline.entities;

import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The name of an organisation, a law, an event or a work as words, and how another may be short for
 * it.
 *
 * @param words in lower case, without an article before them, nor a company's form behind them
 * @param written the same with the form
 */
record ThingName(List<String> words, List<String> written) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{1,2}(?:st|nd|rd|th)");
  private static final Pattern SPLIT = Pattern.compile("[\\s\\u2010-\\u2015-]+");

  /** Words that many organisations have in their names: none of them is one by these alone. */
  private static final Set<String> COMMON =
      new HashSet<>(ResourceLines.of(ThingName.class, "common-words.txt"));

  /** What stands behind a company's name and says what kind of company it is. */
  private static final Set<String> FORMS =
      new HashSet<>(ResourceLines.of(ThingName.class, "company-forms.txt"));

  /** Words that acronyms pass over, of the languages that names of bodies are left in. */
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "for", "in", "on", "to", "at", "by", "with", "&", "de", "del", "la",
          "las", "los", "el", "por", "para", "da", "do", "das", "dos", "e", "y", "du", "des", "le",
          "les", "et", "pour", "der", "die", "und", "für", "van", "voor", "en", "di", "della",
          "per", "i", "og", "och", "för");

  ThingName {
    words = List.copyOf(words);
    written = List.copyOf(written);
  }

  static ThingName of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : SPLIT.split(name.toLowerCase(Locale.ROOT).replace('’', '\''), -1)) {
      if (!word.isEmpty() && !word.equals("'s")) {
        words.add(word);
      }
    }
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      words.add(name.toLowerCase(Locale.ROOT));
    }
    int end = words.size();
    while (end > 1 && isForm(words.get(end - 1))) {
      end--;
    }
    return new ThingName(words.subList(0, end), words);
  }

  private static boolean isForm(String word) {
    return FORMS.contains(word.replace(".", "").replace(",", ""));
  }

  /** Whether a name ends with a company's form. */
  static boolean hasForm(String name) {
    String[] words = SPLIT.split(name.toLowerCase(Locale.ROOT), -1);
    return words.length > 1 && isForm(words[words.length - 1]);
  }

  /**
   * Whether this is the first words of a longer name, and may be short for it: "Liberal Party" for
   * "Liberal Party of Canada", "Havel" for "Havel Salmon".
   */
  boolean isBeginOf(ThingName longer) {
    return words.size() < longer.words.size()
        && longer.words.subList(0, words.size()).equals(words)
        && (words.size() > 1 || !isCommon());
  }

  /**
   * Whether this is the last words of a longer name, and may be short for it: not for a name in
   * front of words that many bodies share ("Labour Party" is not short for "Reform and Labour
   * Party", but "Albion" is for "Hull Albion"), unless that is a year.
   */
  boolean isEndOf(ThingName longer) {
    int more = longer.words.size() - words.size();
    if (more <= 0 || !longer.words.subList(more, longer.words.size()).equals(words)) {
      return false;
    }
    if (SMALL.contains(longer.words.get(more - 1))) {
      // The council that a "Committee of the Council" is of is not the committee.
      return false;
    }
    return longer.words.subList(0, more).stream().allMatch(word -> YEAR.matcher(word).matches())
        || !isCommon();
  }

  /** Whether this is one word that says what kind of thing the other is: "the Ministry". */
  boolean isKindOf(ThingName other) {
    return words.size() == 1 && other.words.size() > 1 && other.head().equals(words.get(0));
  }

  /** Whether all of its words are such as many bodies have. */
  boolean isCommon() {
    return words.stream().allMatch(word -> isCommon(word) || SMALL.contains(word));
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word);
  }

  /**
   * Words in capitals that are made of the name's first letters, with those of small words or
   * without: "FVC" for "Frente Vecinal por la Concordia".
   */
  Set<String> acronyms() {
    if (written.size() < 2) {
      return Set.of();
    }
    Set<String> acronyms = new TreeSet<>();
    acronyms.add(initials(words, false));
    acronyms.add(initials(words, true));
    acronyms.add(initials(written, false));
    acronyms.removeIf(acronym -> acronym.length() < 2);
    return acronyms;
  }

  private static String initials(List<String> words, boolean all) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (all || !SMALL.contains(word)) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  /**
   * The noun that says what kind of thing it is, in lower case: "ministry" of "Ministry of Public
   * Works", "treaty" of "Kheo Basin Treaty".
   */
  String head() {
    for (int i = 1; i < words.size(); i++) {
      if (SMALL.contains(words.get(i))
          && !words.get(i).equals("and")
          && !words.get(i).equals("&")) {
        return words.get(i - 1);
      }
    }
    return words.get(words.size() - 1);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Equal for equal names. */
  String key() {
    return String.join(" ", words);
  }
}
