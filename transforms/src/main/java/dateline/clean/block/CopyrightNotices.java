package dateline.clean.block;

import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;

/** Lines that say whose a page is. */
public final class CopyrightNotices {

  private static final int MAX_WORDS = 60;
  private static final int MAX_PHRASE_WORDS = 40;

  /** In UTF-16 units; a paragraph with the sign further behind speaks of something else. */
  private static final int MAX_PLACE = 200;

  /** Longer texts, in UTF-16 units, are no notices. */
  private static final int MAX_LENGTH = 1000;

  /**
   * The sign as a word's begin: within one, behind a letter, it is half of a letter that somebody
   * misread. One misread itself has an "Â" before it.
   */
  private static final String SIGN = "(?<![\\p{L}\\p{N}\"“‘«„])Â?©";

  private static final Pattern NOTICE =
      Pattern.compile(
          SIGN
              + "|\\(c\\)\\s*(?:19|20)\\d\\d"
              + "|^copyrights?\\b\\W*(?:$|(?:19|20)\\d\\d|by\\s+(?-i:\\p{Lu})|\\(c\\))",
          Pattern.CASE_INSENSITIVE);

  /** In a sentence the sign stands before whose the page is, since when, or nothing. */
  private static final Pattern NOTICE_IN_SENTENCE =
      Pattern.compile(
          "^\\P{L}*"
              + SIGN
              + "|"
              + SIGN
              + "\\s*(?i:copyright\\s*)?(?i:by\\s+)?(?:$|[\\p{Lu}\\p{Lo}]|(?:19|20)\\d\\d|\\P{L}*$)"
              + "|(?i:\\(c\\)\\s*(?:19|20)\\d\\d)"
              + "|^(?i:copyrights?\\b\\W*(?:$|(?:19|20)\\d\\d|by\\s+(?-i:\\p{Lu})|\\(c\\)))");

  /** The word before nothing but the name of a publisher, or before a name and a year. */
  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:COPYRIGHT|[Cc]opyright) (?:the |by )?(?:\\p{Lu}\\S*\\s+(?:(?:of|the|and|&)\\s+){0,2}){0,4}"
              + "(?:"
              + Agencies.PATTERN
              + "|(?:TIMES|NEWS|MEDIA|POST|PRESS|AGENCY|GROUP|Times|News|Media|Post|Press|Agency|Group"
              + "|Corporation|Company|Network|Herald|Tribune|Gazette|Journal|Publishing|Publications"
              + "|Broadcasting|(?:Inc|Ltd|Corp|Co|LLC|LLP|Pty|GmbH|AG|plc|PLC|BV)\\b\\.?)|(?:19|20)\\d\\d)"
              + "(?:[\\s,.|–—-]+(?i:all rights reserved|(?:19|20)\\d\\d|of \\p{L}+)){0,2}\\.?$");

  private CopyrightNotices() {}

  /** Whether a block is a copyright line by the sign, the word, or a phrase. */
  public static boolean isNotice(Block block) {
    return mayBeNotice(block.text())
        && block.text().length() <= MAX_LENGTH
        && isNotice(block, block.textWithoutBullet().toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a block of at most {@link #MAX_LENGTH} is a copyright line.
   *
   * @param bare its text as phrases are compared
   */
  static boolean isNotice(Block block, String bare) {
    return block.wordCount() <= MAX_WORDS && isSigned(block)
        || block.wordCount() <= MAX_PHRASE_WORDS
            && Phrases.shipped().match(RemovalReason.COPYRIGHT, bare);
  }

  private static boolean isSigned(Block block) {
    String text = block.text();
    if (block.isProse() && text.indexOf('©') > MAX_PLACE) {
      return false;
    }
    boolean sentence = block.isProse() && block.endsSentence();
    return mayBeNotice(text) && (sentence ? NOTICE_IN_SENTENCE : NOTICE).matcher(text).find()
        || NAMED.matcher(text).lookingAt();
  }

  /** What a sign of copyright cannot do without; looked for first, for most blocks have none. */
  private static boolean mayBeNotice(String text) {
    return text.indexOf('©') >= 0
        || text.indexOf('(') >= 0
        || !text.isEmpty() && (text.charAt(0) == 'c' || text.charAt(0) == 'C');
  }
}
