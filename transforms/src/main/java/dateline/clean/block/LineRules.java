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

  /** At the edges of an article shorter sentences may leave out whom they speak to. */
  private static final int MIN_TELLING_WORDS = 8;

  /** Within it, shorter ones may be labels with a full stop. */
  private static final int MIN_SENTENCE_WORDS = 5;

  /** A longer line announces what it names itself, and no list. */
  private static final int MAX_ANNOUNCING_WORDS = 4;

  /** Shorter lines before a colon are labels. */
  private static final int MIN_LEAD_WORDS = 5;

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

  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s", Pattern.CASE_INSENSITIVE);

  private static final Pattern EMAIL = Pattern.compile("^\\S+@\\S+\\.\\w{2,}$");

  private static final Pattern TIMESTAMP_WORDS =
      Pattern.compile(
          "(?i)\\b(?:first|last|date|time|article|story|was|on|at|by|published|publish|posted"
              + "|created+|updated?|modified|edited|release[ds]?|issued|entered|registered|uploaded"
              + "|input|print(?:ed)?|hits?|views?|viewed|read|reads|count|clicks?|am|pm|a\\.m|p\\.m"
              + "|gmt|utc|kst|jst|est|edt|pst|pdt|cet|cest|bst|ist|local|beijing"
              + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
              + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
              + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
              + "|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?"
              + "|sat(?:urday)?|sun(?:day)?|minutes?|min|hours?|hrs?|days?|ago)\\b"
              + "|입력|수정|등록|승인|발행|조회수?|发布|更新|時間|时间|来源|浏览|publicado|actualizado|publié"
              + "|mis à jour|veröffentlicht|aktualisiert|stand");

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
      Pattern.compile("^[^>»/|›]{1,30}(?:[>»›|][^>»/|›]{1,40}){1,8}$");

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
    boolean isShort = block.wordCount() <= MAX_PHRASE_WORDS;
    boolean told = block.endsSentence() && (block.isProse() || tells(block, MIN_SENTENCE_WORDS));
    Phrases phrases = Phrases.shipped();
    if (CopyrightNotices.isNotice(block, bare)) {
      return RemovalReason.COPYRIGHT;
    }
    if (isTimestamp(block)) {
      return RemovalReason.TIMESTAMP;
    }
    if (isShort && !told) {
      for (RemovalReason reason : SAID) {
        if (phrases.match(reason, bare)) {
          return reason;
        }
      }
    }
    if (block.isBullet()
        && !isStatement(block)
        && CLOCK.matcher(block.textWithoutBullet()).find()) {
      return RemovalReason.RELATED_LINKS;
    }
    // Before the credits: "Written by Ann Roe" and "By Ann Roe/Reuters" name who wrote.
    if (Bylines.isByline(block)) {
      return RemovalReason.BYLINE;
    }
    if (WireCredits.isCredit(block)) {
      return RemovalReason.WIRE_CREDIT;
    }
    if (Captions.isCaption(block)) {
      return RemovalReason.CAPTION;
    }
    if (text.indexOf('@') > 0 && EMAIL.matcher(text).lookingAt()) {
      return RemovalReason.BYLINE;
    }
    if (isShort && !block.endsSentence() && BREADCRUMB.matcher(text).lookingAt()) {
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
    if (block.wordCount() > MAX_APPEAL_WORDS || tells(block, MIN_TELLING_WORDS)) {
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

  /** Whether a short line announces links: "Related stories". */
  public static boolean announcesLinks(Block block) {
    return block.wordCount() <= MAX_ANNOUNCING_WORDS && !block.isBullet();
  }

  /** Whether a block tells of something and does not speak to its reader. */
  private static boolean tells(Block block, int minWords) {
    return block.endsSentence()
        && block.wordCount() >= minWords
        && !TO_READER.matcher(block.textWithoutBullet()).find();
  }

  /**
   * Whether a line leads into what follows: "The board gave three reasons:". What speaks to the
   * reader leads to other pages.
   */
  public static boolean leadsIn(Block block) {
    return block.text().endsWith(":")
        && block.wordCount() >= MIN_LEAD_WORDS
        && !TO_READER.matcher(block.textWithoutBullet()).find();
  }

  /** A sentence with a full stop: headlines may ask, and are no less headlines. */
  private static boolean isStatement(Block block) {
    return block.isProse() && block.endsSentence() && !block.text().endsWith("?");
  }

  /** A date or clock time with nothing beside it but labels and counters. */
  static boolean isTimestamp(Block block) {
    return block.wordCount() <= 24 && isStamp(block.textWithoutBullet());
  }

  /** Whether a short text is a date or clock time with its labels. */
  static boolean isStamp(String text) {
    if (!Phrases.hasDigit(text)) {
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

  /** Whether a short line names a section of a publication. */
  public static boolean isSection(Block block) {
    return SECTIONS.contains(block.lower().strip());
  }
}
