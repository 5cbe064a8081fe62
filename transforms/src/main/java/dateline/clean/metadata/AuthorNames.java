package dateline.clean.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names of people out of what pages state for authors. */
final class AuthorNames {

  private static final int MAX_LENGTH = 400;

  /** Nobody writes with so many others. */
  private static final int MAX_STATEMENTS = 500;

  private static final int MIN_SITE = 8;

  /** Persons' names have no more words. */
  private static final int MAX_WORDS = 5;

  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:posted|written|reported|reporting|story|text|words|edited)\\s)?(?:by|von|par|por|di|door|av)\\b\\s?:?\\s?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s?[;|/•·]\\s?|,?(?<!\\bvon)\\s(?:and|&|und|et|with|con)\\s(?!zu\\s)|\\s[–—-]\\s",
          Pattern.CASE_INSENSITIVE);

  /**
   * Who edited a story did not write it; alone in a statement, a page calls nobody else its author.
   */
  private static final Pattern EDITED =
      Pattern.compile(
          "(?<=\\S)[\\s,;|(]+(?:and\\s)?(?:additional\\s)?(?:edited|editing)\\sby\\s.*$"
              + "|^(?:edited|editing)\\sby\\s.{1,60}?\\b(?:reported|reporting|written|writing)\\sby\\s",
          Pattern.CASE_INSENSITIVE);

  /** The end of "Roe, Ann de", and the begin of "de Roe, Ann". */
  private static final String PARTICLES =
      "(?:de|della?|da|do|dos|du|van|von|der|den|zu|al|el|la|bin)";

  private static final Pattern SURNAME =
      Pattern.compile("(?:" + PARTICLES + "\\s){0,3}\\p{Lu}[\\p{L}'’.-]+");

  private static final Pattern FIRST_NAMES =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]+)?(?:\\s"
              + PARTICLES
              + "){1,3}"
              + "|\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}\\.){1,2}");

  private static final Pattern COMMA = Pattern.compile(",\\s?");

  /**
   * Behind these stands what or where the author is: "Ann Roe in Lisbon", "of the Morning Post".
   */
  private static final Pattern AFFILIATION =
      Pattern.compile("\\s(?:in|for|at|from|of|the|reports|reporting)\\s.{0,200}$");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\s?[(\\[][^()\\[\\]]{0,80}[)\\]]");

  private static final String JOB =
      "(?:staff|senior|chief|deputy|associate|assistant|managing|executive|contributing|political"
          + "|foreign|national|special|business|sports?|science|technology|health|education|news|data"
          + "|digital|freelance|guest|investigative|city|world|multimedia|web|night)";

  private static final String POSITION =
      "(?:writers?|reporters?|correspondents?|editors?|editor-in-chief|columnists?|contributors?"
          + "|producers?|journalists?|critics?|photographers?|bureau chief|author|intern|fellow"
          + "|analysts?|blogger|staff)";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:^|\\s)(?:" + JOB + "\\s){0,3}" + POSITION + "$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS =
      Pattern.compile("@|://|www\\.|\\.(?:com|org|net|co|info)\\b", Pattern.CASE_INSENSITIVE);

  /** What is no person, by its last word. */
  private static final Set<String> ORGANIZATIONS =
      Set.of(
          "agency",
          "agencies",
          "bureau",
          "company",
          "corporation",
          "desk",
          "foundation",
          "group",
          "inc",
          "institute",
          "llc",
          "ltd",
          "magazine",
          "media",
          "network",
          "news",
          "newspaper",
          "newsroom",
          "online",
          "press",
          "radio",
          "service",
          "services",
          "staff",
          "team",
          "times",
          "university",
          "wire",
          "board",
          "ministry",
          "department",
          "committee",
          "association",
          "reporters",
          "writers",
          "editors",
          "correspondents",
          "contributors",
          "redaktion",
          "redacción",
          "rédaction",
          "redazione");

  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "author",
          "contributor",
          "editor",
          "editorial",
          "guest",
          "n/a",
          "none",
          "null",
          "root",
          "test",
          "undefined",
          "unknown",
          "user",
          "webmaster",
          "reuters",
          "ap",
          "afp",
          "dpa",
          "ansa",
          "efe",
          "xinhua",
          "tass",
          "pti",
          "ani",
          "ians");

  private AuthorNames() {}

  /**
   * The names of people in a list of statements, in its order.
   *
   * @param sites names of the publisher and its site, which are no authors'
   */
  static List<String> of(List<String> statements, List<String> sites) {
    List<String> siteKeys = sites.stream().map(Values::key).toList();
    Set<String> keys = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String statement : statements.subList(0, Math.min(MAX_STATEMENTS, statements.size()))) {
      for (String name : people(statement)) {
        String key = Values.key(name);
        boolean own = siteKeys.stream().anyMatch(site -> isOf(key, site));
        if (!own && keys.add(key)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** "Harbour Times" and "Harbour Times Online", but not "Ann Time" of "Time". */
  private static boolean isOf(String name, String site) {
    return name.equals(site) || site.length() >= MIN_SITE && name.contains(site);
  }

  private static List<String> people(String statement) {
    if (statement.length() > MAX_LENGTH || statement.contains("://")) {
      return List.of();
    }
    String text = IN_BRACKETS.matcher(statement).replaceAll("").strip();
    text = BY.matcher(EDITED.matcher(text).replaceAll("")).replaceFirst("");
    List<String> people = new ArrayList<>();
    for (String part : BETWEEN.split(text, -1)) {
      String[] pieces = COMMA.split(part, -1);
      if (isInverted(pieces)) {
        add(pieces[1].strip() + " " + pieces[0].strip(), people);
        continue;
      }
      for (int i = 0; i < pieces.length; i++) {
        // Behind a name and a comma stand a job, a paper or a place, or another whole name.
        boolean more = i > 0 && pieces[i - 1].strip().contains(" ");
        if (!more || pieces[i].strip().contains(" ") && !TITLE.matcher(pieces[i]).find()) {
          add(pieces[i], people);
        }
      }
    }
    return people;
  }

  /**
   * "Roe, Ann", "Roe, Ann de", "Roe, Ann M." and "de Roe, Ann" are one person; "Ann, Bob" might be,
   * and "Ann Roe, Bob Poe" is two.
   */
  private static boolean isInverted(String[] pieces) {
    if (pieces.length != 2) {
      return false;
    }
    String last = pieces[0].strip();
    String first = pieces[1].strip();
    boolean two = !last.contains(" ") && !first.contains(" ") && isName(last) && isName(first);
    return two
        || SURNAME.matcher(last).matches()
            && isName(last)
            && (FIRST_NAMES.matcher(first).matches()
                || last.contains(" ") && !first.contains(" ") && isName(first));
  }

  private static void add(String piece, List<String> people) {
    String name = BY.matcher(piece.strip()).replaceFirst("");
    name = AFFILIATION.matcher(name).replaceFirst("");
    String untitled = TITLE.matcher(name).replaceFirst("").strip();
    if (untitled.length() < name.strip().length() && !untitled.contains(" ")) {
      return; // "Lisbon Correspondent": a place
    }
    name = untitled;
    name = name.replaceAll("^[\\s:,.–—-]{1,9}|[\\s:,–—-]{1,9}$", "");
    if (isName(name)) {
      people.add(name);
    }
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.length() < 2
        || ADDRESS.matcher(name).find()
        || NOBODY.contains(lower)
        || lower.endsWith("admin")
        || name.contains(" ") && name.equals(lower) && !name.equals(name.toUpperCase(Locale.ROOT))
        || name.codePoints().noneMatch(Character::isLetter)
        || name.codePoints().filter(Character::isDigit).count() > 2) {
      return false;
    }
    String[] words = lower.split("\\s+", -1);
    String last = words[words.length - 1].replaceAll("[^\\p{L}]", "");
    return words.length <= MAX_WORDS && !ORGANIZATIONS.contains(last) && !words[0].equals("the");
  }
}
