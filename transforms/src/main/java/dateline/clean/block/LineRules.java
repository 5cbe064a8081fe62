package dateline.clean.block;

import dateline.clean.time.StatedTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jspecify.annotations.Nullable;

/** Verdicts on a block by what it says and looks like, without its neighbours. */
public final class LineRules {

  /** Longer blocks are paragraphs, whatever word they begin with. */
  private static final int MAX_PHRASE_WORDS = 14;

  private static final int MAX_APPEAL_WORDS = 60;

  /** Shorter sentences may leave out whom they speak to. */
  private static final int MIN_TELLING_WORDS = 8;

  /** A sentence that asks, or speaks of the reader, the page, or its publisher as "we". */
  private static final Pattern TO_READER =
      Pattern.compile(
          "^(?:please |to )?(?:follow|subscribe|sign|read|click|get|join|support|download|listen|watch"
              + "|share|tweet|e-?mail|contact|send|visit|check|see|find|like|register|become|stay|keep"
              + "|donate|help|want|got|for more|this (?:article|story|post|piece))\\b"
              + "|\\b(?:you|your|us|our|we|subscribe|sign up|download|newsletter|be sure to|this page)\\b"
              + "|\\bfollow (?:her|him|them|me|@)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Longer blocks, in UTF-16 units, are no page furniture; and the patterns here may take time
   * quadratic in what they read, which a line of five megabytes would make hours.
   */
  private static final int MAX_LENGTH = 1000;

  private static final Pattern COPYRIGHT_SIGN =
      Pattern.compile(
          "©|\\(c\\)\\s*(?:19|20)\\d\\d|^copyrights?\\b\\W*(?:$|(?:19|20)\\d\\d|by\\b|\\(c\\))",
          Pattern.CASE_INSENSITIVE);

  /** In a finished sentence the word alone says nothing: "Copyright law is to be changed." */
  private static final Pattern COPYRIGHT_NAME =
      Pattern.compile("^(?:COPYRIGHT|[Cc]opyright) \\p{Lu}");

  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern POSITION =
      Pattern.compile(
          "\\((?:(?:\\w+\\s)?(?:from\\s)?)?(?:L|R|C|left|right|cent(?:er|re)|top|bottom|front|back|rear|pictured)\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPTION_BEGIN =
      Pattern.compile(
          "^(?:photo|file photo|image|picture|pictured|caption|screenshot|video|watch|graphic|illustration)s?\\s*[:|/-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CREDIT_END =
      Pattern.compile(
          "(?:\\((?:photo|image|picture|file|courtesy|credit)\\b[^()]{0,60}\\)|(?:\\bphoto|\\bimage|\\bpicture)s?(?:\\s+(?:by|credit|courtesy))?\\s*[:/]?\\s*[^.!?]{2,50}|(?:[^\\s.]{2,}\\s*|[.]\\s+)/\\s*[A-Z][\\w .-]{1,30}|\\bcourtesy of [^.!?]{2,50}|\\b(?:AP|AFP|EPA|Reuters|Getty)(?:[ /-][A-Z]\\w*)* ?(?:Photo|Images)?)[.)]?$");

  private static final List<String> CREDIT_WORDS =
      List.of(
          "/",
          "(",
          "photo",
          "image",
          "picture",
          "courtesy",
          "AP",
          "AFP",
          "EPA",
          "Reuters",
          "Getty");

  private static final Pattern CREDIT_IN_BRACKETS =
      Pattern.compile("\\((?i:photo|image|picture|courtesy)\\b[^()]{0,60}\\)$");

  private static final Pattern AGENCY_END =
      Pattern.compile("\\((?:[A-Z][\\w.&'’-]*)(?:[ /-][A-Z][\\w.&'’-]*){0,3}\\)$");

  private static final Pattern FULL_DATE_WITHIN =
      Pattern.compile(
          "\\b(?:on\\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2},\\s(?:19|20)\\d\\d");

  private static final Pattern WIRE_CREDIT =
      Pattern.compile(
          "^[(\\[]?(?:with (?:inputs?|reporting|files|contributions?|additional reporting) (?:from|by)\\b|source\\s*:|(?:additional )?(?:reporting|edited|editing|writing|written|compiled|translated) by\\s+(?-i:\\p{Lu})).{0,120}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^[(\\[][A-Z][\\w.&'’/ -]{1,30}[)\\]]$|^[-–—]+\\s*[A-Z][A-Za-z]{1,14}\\s*[-–—]*$");

  private static final Pattern EMAIL = Pattern.compile("^\\S+@\\S+\\.\\w{2,}$");

  private static final Pattern TIMESTAMP_WORDS =
      Pattern.compile(
          "(?i)\\b(?:first|last|date|time|article|story|was|on|at|by|published|publish|posted|created+|updated?|modified|edited|release[ds]?|issued|entered|registered|uploaded|input|print(?:ed)?|hits?|views?|viewed|read|reads|count|clicks?|am|pm|a\\.m|p\\.m|gmt|utc|kst|jst|est|edt|pst|pdt|cet|cest|bst|ist|local|beijing|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|minutes?|min|hours?|hrs?|days?|ago)\\b|입력|수정|등록|승인|발행|조회수?|发布|更新|時間|时间|来源|浏览|publicado|actualizado|publié|mis à jour|veröffentlicht|aktualisiert|stand");

  private static final Pattern COUNTER =
      Pattern.compile("(?iu)\\b(?:hits?|views?|조회수?|浏览)\\b\\W*[\\d,.]+");

  private static final Pattern CLOCK_WITHIN = Pattern.compile("\\b\\d{1,2}:\\d{2}");
  private static final Pattern CLOCK_TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b");

  private static final Pattern AGO =
      Pattern.compile("(?i)\\b\\d+ (?:minutes?|mins?|hours?|hrs?|days?) ago\\b");

  private static final Set<String> SECTIONS =
      Set.of(
          "politics",
          "world",
          "business",
          "economy",
          "sports",
          "sport",
          "opinion",
          "culture",
          "national",
          "international",
          "asia",
          "europe",
          "africa",
          "americas",
          "middle east",
          "technology",
          "tech",
          "science",
          "health",
          "education",
          "entertainment",
          "lifestyle",
          "environment",
          "climate",
          "society",
          "local",
          "metro",
          "markets",
          "finance",
          "arts",
          "travel",
          "news",
          "defence",
          "defense",
          "diplomacy",
          "china",
          "korea",
          "us",
          "uk",
          "editorial",
          "analysis",
          "features",
          "law",
          "energy",
          "domestic",
          "foreign affairs");

  private static final Pattern BREADCRUMB =
      Pattern.compile("^[^>»/|›]{1,30}(?:\\s*[>»›|]\\s*[^>»/|›]{1,40}){1,8}$");

  /** Reasons that phrases tell, in the order in which they are asked. */
  private static final List<RemovalReason> SAID =
      List.of(
          RemovalReason.ADVERTISEMENT,
          RemovalReason.RELATED_LINKS,
          RemovalReason.SHARE,
          RemovalReason.COMMENT,
          RemovalReason.NAVIGATION);

  private static final List<RemovalReason> APPEALS =
      List.of(RemovalReason.SHARE, RemovalReason.ADVERTISEMENT, RemovalReason.RELATED_LINKS);

  private LineRules() {}

  /** Why the block is no part of any article; null if its own words do not tell. */
  public static @Nullable RemovalReason reasonFor(Block block) {
    String text = block.text();
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    String bare = Phrases.bare(block.textWithoutBullet().toLowerCase(Locale.ROOT));
    boolean short_ = block.wordCount() <= MAX_PHRASE_WORDS;
    Phrases phrases = Phrases.shipped();
    if (isCopyright(block, bare)) {
      return RemovalReason.COPYRIGHT;
    }
    if (isTimestamp(block)) {
      return RemovalReason.TIMESTAMP;
    }
    if (short_ && !(block.isProse() && block.endsSentence())) {
      for (RemovalReason reason : SAID) {
        if (phrases.match(reason, bare)) {
          return reason;
        }
      }
    }
    if (block.isBullet() && CLOCK.matcher(block.textWithoutBullet()).find()) {
      return RemovalReason.RELATED_LINKS;
    }
    if (block.wordCount() <= 20
        && (WIRE_CREDIT.matcher(text).lookingAt()
            || AGENCY_ALONE.matcher(text).lookingAt() && !block.endsSentence())) {
      return RemovalReason.WIRE_CREDIT;
    }
    if (isCaption(block)) {
      return RemovalReason.CAPTION;
    }
    if (Bylines.isByline(block) || text.indexOf('@') > 0 && EMAIL.matcher(text).lookingAt()) {
      return RemovalReason.BYLINE;
    }
    if (short_ && !block.endsSentence() && BREADCRUMB.matcher(text).lookingAt()) {
      return RemovalReason.NAVIGATION;
    }
    return null;
  }

  /**
   * What a block at the edge of an article asks of its reader: to follow, to subscribe, to buy.
   * Only there, for within an article the same words may be its subject.
   *
   * @return null if it asks nothing
   */
  public static @Nullable RemovalReason appeal(Block block) {
    if (block.wordCount() > MAX_APPEAL_WORDS || tells(block)) {
      return null;
    }
    String bare = Phrases.bare(block.textWithoutBullet().toLowerCase(Locale.ROOT));
    for (RemovalReason reason : APPEALS) {
      if (Phrases.shipped().match(reason, bare)) {
        return reason;
      }
    }
    return null;
  }

  /** Whether a block tells of something and does not speak to its reader. */
  private static boolean tells(Block block) {
    return block.endsSentence()
        && block.wordCount() >= MIN_TELLING_WORDS
        && !TO_READER.matcher(block.textWithoutBullet()).find();
  }

  /** Whether a block is a copyright line by the sign or the word. */
  public static boolean namesCopyright(Block block) {
    return mayNameCopyright(block.text())
        && block.text().length() <= MAX_LENGTH
        && isCopyright(block, block.textWithoutBullet().toLowerCase(Locale.ROOT));
  }

  private static boolean isCopyright(Block block, String bare) {
    String text = block.text();
    return block.wordCount() <= 60
            && (mayNameCopyright(text) && COPYRIGHT_SIGN.matcher(text).find()
                || COPYRIGHT_NAME.matcher(text).lookingAt() && !block.endsSentence())
            && !(block.isProse() && text.indexOf('©') > 200)
        || block.wordCount() <= 40 && Phrases.shipped().match(RemovalReason.COPYRIGHT, bare);
  }

  /** What a sign of copyright cannot do without; looked for first, for most blocks have none. */
  private static boolean mayNameCopyright(String text) {
    return text.indexOf('©') >= 0
        || text.indexOf('(') >= 0
        || !text.isEmpty() && (text.charAt(0) == 'c' || text.charAt(0) == 'C');
  }

  /** A date or clock time with nothing beside it but labels and counters. */
  static boolean isTimestamp(Block block) {
    String text = block.textWithoutBullet();
    if (block.wordCount() > 24 || !Phrases.hasDigit(text)) {
      return false;
    }
    StringBuilder rest = new StringBuilder(text);
    List<StatedTime> times = StatedTime.findAll(text);
    times.stream()
        .sorted((a, b) -> b.begin() - a.begin())
        .forEach(time -> rest.replace(time.begin(), time.end(), " "));
    boolean stated =
        !times.isEmpty()
            || COUNTER.matcher(text).find()
            || CLOCK_WITHIN.matcher(text).find()
            || AGO.matcher(text).find();
    if (!stated) {
      return false;
    }
    String labels =
        CLOCK_TIME.matcher(TIMESTAMP_WORDS.matcher(rest).replaceAll(" ")).replaceAll(" ");
    return labels.chars().filter(Character::isLetter).count() <= 3;
  }

  private static boolean isCaption(Block block) {
    String text = block.text();
    if (block.wordCount() > 70) {
      return false;
    }
    if (CAPTION_BEGIN.matcher(text).lookingAt()) {
      return true;
    }
    boolean bracket = text.endsWith(")");
    boolean credit =
        !block.endsSentence() && mayNameCredit(text) && CREDIT_END.matcher(text).find()
            || bracket && CREDIT_IN_BRACKETS.matcher(text).find();
    if (credit && block.wordCount() <= 50) {
      return true;
    }
    return text.indexOf('(') >= 0
        && POSITION.matcher(text).find()
        && (credit
            || bracket && AGENCY_END.matcher(text).find()
            || FULL_DATE_WITHIN.matcher(text).find());
  }

  /** What a credit cannot do without; looked for first, for most blocks have none of it. */
  private static boolean mayNameCredit(String text) {
    for (String word : CREDIT_WORDS) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a short line names a section of a publication. */
  public static boolean isSection(Block block) {
    return SECTIONS.contains(block.lower().strip());
  }
}
