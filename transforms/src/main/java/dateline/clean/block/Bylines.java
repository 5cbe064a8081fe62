package dateline.clean.block;

import dateline.clean.time.StatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Author lines, and the names in them. */
public final class Bylines {

  /**
   * A finished line of more words than a name has may tell of somebody: "The Gull reporter left."
   */
  private static final int MAX_FINISHED_WORDS = 4;

  /** A word of a name: "O'Hara", "al-Masri", "d'Arc". */
  private static final String WORD = "(?:(?:al|el|ad|as|d|dell|l)[-'’])?\\p{Lu}[\\p{L}'’.-]*";

  /** What stands between the words of a name in lower case: "Ann de Boer", "Ida von der Au". */
  private static final String PARTICLE =
      "(?:von und zu|de|del|della|di|da|das|do|dos|du|des|der|den|van|von|vom|zu|zum|zur|ten|ter|te|bin|bint"
          + "|ibn|ben|abu|al|el|la|le|los|las|af|av|y|e)";

  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:" + PARTICLE + "\\s+){0,3}" + WORD + "){1,3}";

  /** Where or for whom somebody writes: "in Lisbon", "for The Morning Post". */
  private static final String AFFILIATION =
      "(?:\\s+(?:in|at|for|from|of)\\s+(?:[Tt]he\\s+)?"
          + WORD
          + "(?:\\s+(?:(?:of|the|&|"
          + PARTICLE
          + ")\\s+){0,3}"
          + WORD
          + "){0,5}){0,2}";

  /** Names of people, and where they are. */
  private static final String PEOPLE =
      "(?<names>"
          + NAME
          + AFFILIATION
          + "(?:(?:[,;]|\\s+and|\\s+&|,\\s+and)\\s+"
          + NAME
          + AFFILIATION
          + ")*)";

  /** Who wrote besides: "and AFP", "with Reuters". */
  private static final String AGENCY =
      "(?:\\s+(?:and|&|with)\\s+(?:\\p{Lu}[\\p{Lu}&.]{1,7}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo"
          + "|[Aa]gencies|[Ss]taff(?: (?:reporters|writers))?)(?![\\p{L}.]))?";

  /** How headlines begin that tell by what or by when: "By Christmas Eve", "By Any Measure". */
  private static final String NOBODY =
      "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|New Year|Executive|Popular"
          + "|Any|Every|All|Some|Most|No|The|This|That|Then|Next|Last|Early|Late|Mid|One|Two|Three"
          + "|Law|Force|Default|Design|Chance|Accident|Air|Land|Sea|Rail|Road|Order|Heart|Far|Way"
          + "|Word|Hand|Royal)\\b";

  /** Behind a name it credits a picture: agencies that have no texts, and what says so. */
  private static final String OF_PICTURE =
      "\\s*[/(|,–—-].{0,30}(?:[Pp]hoto|Images|Getty|EPA|Shutterstock|Alamy|PA Wire|iStock|Unsplash)";

  /** By a day something is done, and behind a slash a picture's agency may be credited. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Rr]eported by|[Tt]ext by)\\s*:?\\s+"
              + "(?!(?i:"
              + NOBODY
              + "))"
              + PEOPLE
              + AGENCY
              + "(?!"
              + OF_PICTURE
              + ")(?:\\s+·.{0,60}|\\s*[,;|/(–—-].{0,60})?$");

  /** At the end of a story who reported it, before who edited it; a credit, and no byline. */
  private static final Pattern REPORTING =
      Pattern.compile(
          "^[(\\[]?(?i:reporting(?: and writing)? by)\\s*:?\\s+"
              + PEOPLE
              + "(?:\\s*[;,.)\\]|].{0,120})?$");

  private static final Pattern STAFF =
      Pattern.compile(
          "^(?<names>"
              + NAME
              + "),?\\s*[|/–—-]?\\s*(?i:staff (?:writer|reporter)|(?:senior |chief |political |foreign )*correspondent|reporter|contributor)"
              + "(?:\\s+(?:for|at|of|in|with)\\s.{1,40}|\\s*[,;|/(–—-].{0,40})?$");

  /** Ends of the words of {@link #STAFF}, some in capitals. */
  private static final List<String> JOBS =
      List.of("riter", "RITER", "porter", "PORTER", "spondent", "SPONDENT", "butor", "BUTOR");

  /** What somebody is, by the last word: "Lisbon Correspondent" behind a name and a comma. */
  private static final Pattern JOB =
      Pattern.compile(
          "(?i)\\s(?:reporters?|writers?|correspondents?|editors?|columnists?|contributors?|producers?"
              + "|journalists?|critics?|chief|analysts?)$");

  private static final Pattern WHOLE_NAME = Pattern.compile(NAME);

  private static final int MAX_NAME_WORDS = 5;

  /** Words of labels, places and papers: lines of two capitalized words are not all names. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\b(?:to|the|by|of|for|in|on|at|our|and|with|from|about|updated?|published|posted|modified"
              + "|last|read|reading|more|share|follow|view|see|author|profile|e-?mail|contact|comments?"
              + "|photos?|images?|videos?|news|today|exclusive|breaking|opinion|analysis|written|special"
              + "|staff|senior|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
              + "|\\b(?:herald|tribune|gazette|post|journal|chronicle|daily|mirror|guardian|telegraph"
              + "|observer|courier|bulletin|express|standard|review|reports?|weekly|globe|independent"
              + "|inquirer|examiner|register|sentinel|dispatch|county|city|street|bay|beach|island)$"
              + "|^(?:new|north|south|east|west|los|las|san|saint|united|hong|middle|great|port|lake"
              + "|cape|rio|são|sao|tel|abu|kuala|buenos)\\s"
              + "|[^\\p{L}](?:reporters?|writers?|correspondents?|editors?|columnists?|contributors?)$");

  /** What stands between a name and its day. */
  private static final Pattern BEFORE_TIME =
      Pattern.compile(
          "(?i)[\\s,|/•·–—-]{1,20}(?:(?:first |last )?(?:published|posted|updated|modified) ?:? ?)?"
              + "(?:on\\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s?)?$");

  /** What stands between the names of a list. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,\\s+and|[,;]|\\s+and|\\s+&)\\s+");

  private static final Pattern AFFILIATED = Pattern.compile("\\s+(?:in|at|for|from|of)\\s.*$");

  /**
   * Words before a profession, none of which makes it another's: "is married to", "is known as".
   * What somebody was is told of the dead, and by others.
   */
  private static final String NO_RELATION =
      "(?:(?!(?:of|to|by|as|with|from|in|for|at|on|who|whose|that)\\b)[^\\s.,;]+ ){0,8}?(?:[^\\s.,;]+[-/])?";

  /** A name and what its bearer does for a living, which is to write. */
  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "^(?:"
              + NAME
              + "|[Tt]he (?:author|writer)),?(?: who)? (?:(?:is|has been|works as) "
              + NO_RELATION
              + "(?:reporter|writer|editor|journalist|correspondent|columnist|author|blogger"
              + "|contributor|freelancer|curator|consultant|founder|producer|professor|fellow)\\b"
              + "|(?:writes|reports|blogs) (?:for|about|on) )");

  private static final int MAX_BIOGRAPHY_WORDS = 90;

  private Bylines() {}

  /** Whether a block tells who wrote what stands above it; only sure at the end of an article. */
  public static boolean isBiography(Block block) {
    return block.wordCount() <= MAX_BIOGRAPHY_WORDS && BIOGRAPHY.matcher(block.text()).lookingAt();
  }

  /** Whether a text begins as author lines do: with "by" and its like, a bracket, or a name. */
  public static boolean mayHoldNames(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == 'b'
            || text.charAt(0) == 'w'
            || text.charAt(0) == 's'
            || text.charAt(0) == 'r'
            || text.charAt(0) == 't'
            || text.charAt(0) == '('
            || text.charAt(0) == '['
            || Character.isUpperCase(text.codePointAt(0)));
  }

  static boolean isByline(Block block) {
    String text = block.text();
    if (block.wordCount() > 16 || block.isProse() || !mayHoldNames(text)) {
      return false;
    }
    Matcher byline = BYLINE.matcher(text);
    if (byline.lookingAt()) {
      return !tells(block) || byline.end("names") == text.length();
    }
    return mayNameJob(text) && STAFF.matcher(text).lookingAt() && !tells(block)
        || isDated(text) && !tells(block);
  }

  /** "By Ann Roe 6 May 2021": an author line with a day behind it, and no more. */
  private static boolean isDated(String text) {
    String line = withoutTimes(text);
    return line.length() < text.length()
        && BYLINE.matcher(line).lookingAt()
        && LineRules.isStamp(text.substring(line.length()));
  }

  /** A line up to the first time it states. */
  static String withoutTimes(String text) {
    List<StatedTime> times = StatedTime.findAll(text);
    if (times.isEmpty()) {
      return text;
    }
    int end = times.stream().mapToInt(StatedTime::begin).min().getAsInt();
    return BEFORE_TIME.matcher(text.substring(0, end)).replaceAll("");
  }

  /**
   * Whether a text is a name of two to five words and nothing else. It may be that of a place or a
   * paper as well: only what stands around it makes its bearer an author.
   */
  public static boolean isLoneName(String text) {
    return WHOLE_NAME.matcher(text).matches()
        && text.split("\\s+", -1).length <= MAX_NAME_WORDS
        && !NO_NAME.matcher(text).find();
  }

  /** Looked for first, for hardly a line names one, and any may begin with a name. */
  private static boolean mayNameJob(String text) {
    return JOBS.stream().anyMatch(text::contains);
  }

  /** "By Monday Evening, all was quiet.": a short sentence, not the end of a name ("Roe Jr."). */
  private static boolean tells(Block block) {
    return block.endsSentence() && block.wordCount() > MAX_FINISHED_WORDS;
  }

  /** The names in an author line, or in a credit of reporters, in its order. */
  public static List<String> names(String line) {
    String text = withoutTimes(line);
    for (Pattern pattern : List.of(BYLINE, REPORTING, STAFF)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return people(matcher.group("names"));
      }
    }
    return List.of();
  }

  private static List<String> people(String list) {
    List<String> names = new ArrayList<>();
    Matcher between = BETWEEN.matcher(list);
    boolean behindComma = false;
    int begin = 0;
    while (begin <= list.length()) {
      boolean more = between.find(begin);
      String person = list.substring(begin, more ? between.start() : list.length());
      String name = AFFILIATED.matcher(person).replaceFirst("").strip();
      boolean another = JOB.matcher(name).find() || NO_NAME.matcher(name).find();
      if (!name.isEmpty() && !(behindComma && another)) {
        names.add(name);
      }
      behindComma = more && between.group().strip().equals(",");
      begin = more ? between.end() : list.length() + 1;
    }
    return names;
  }
}
