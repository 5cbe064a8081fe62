package dateline.clean.block;

import java.util.List;
import java.util.regex.Pattern;

/** Captions of pictures, by how they begin, who is credited at their end, and who stands where. */
final class Captions {

  private static final int MAX_WORDS = 70;
  private static final int MAX_CREDITED_WORDS = 50;

  /** In UTF-16 units: words may have any length, and patterns take their time. */
  private static final int MAX_LENGTH = 1000;

  private static final Pattern BEGIN =
      Pattern.compile(
          "^(?:photo|file photo|image|picture|pictured|caption|screenshot|video|watch|graphic|illustration)s?"
              + "(?:\\s*[:|/]|\\s*-(?!\\p{L}))",
          Pattern.CASE_INSENSITIVE);

  /**
   * How a finished sentence begins that is a caption. "Video/audio recordings were shown" is none,
   * and "Watch: …" may ask anything of anybody.
   */
  private static final Pattern BEGIN_OF_SENTENCE =
      Pattern.compile(
          "^(?:(?i:photo|file photo|image|picture|pictured|caption|screenshot|graphic|illustration)(?i:s?)"
              + "|VIDEO|WATCH)\\s*[:|]");

  private static final String WORD = "\\p{Lu}[\\p{L}\\d.'’&-]*";

  /** Further words of a name. */
  private static final String WORDS =
      "(?:(?: - | )(?:(?:van|von|de|der|den|la|el|al|bin|for|via|of) )?" + WORD + ")";

  /** The agency or paper behind a slash: one word, or what says that it is one. */
  private static final String HOLDER =
      "(?:(?:[A-Z]{2,}[ -])*"
          + WORD
          + "|(?:"
          + WORD
          + "[ /]){0,4}(?i:photos?|images?|pictures?|press|times|post|news|pool|files?|agency|media"
          + "|getty|reuters|ap|afp|epa|via)\\b(?:[ /-]"
          + WORD
          + "){0,4})";

  private static final String NAME_AND_HOLDER = WORD + WORDS + "{1,4}?\\s*/\\s*" + HOLDER;

  private static final String POOL = "(?: file| pool)?";
  private static final String END = "[.)]?$";

  /**
   * Name and agency with a slash between them, alone or in brackets; or the agency behind a
   * sentence and a slash. Three words or more, for a slash alone may part a choice of two.
   */
  private static final Pattern SLASH =
      Pattern.compile(
          "(?:^"
              + NAME_AND_HOLDER
              + "|"
              + Agencies.PATTERN
              + "(?: Photo| Images)?\\s*/\\s*"
              + WORD
              + WORDS
              + "{1,4}|\\("
              + WORD
              + WORDS
              + "{1,5}?\\s*/\\s*"
              + WORD
              + WORDS
              + "{0,3}|[.]\\s+/\\s*[A-Z][\\w .-]{1,30})"
              + POOL
              + END);

  /** The same behind a text, which has no other slash: several are a list. */
  private static final Pattern SLASH_BEHIND_TEXT =
      Pattern.compile("[\\s(]" + NAME_AND_HOLDER + POOL + END);

  private static final String PICTURE = "\\b(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture)(?:graph)?s?";

  private static final String PICTURE_CREDIT =
      PICTURE
          + "(?:\\s+(?:by|credit|courtesy|copyright|via)\\b\\s*:?|\\s*[:/])\\s*(?=[\\p{Lu}@])[^.!?]{2,50}";

  /** Behind a mark that ends what it is a credit of: "Congress guts EPA" tells of an agency. */
  private static final String AGENCY =
      "(?:(?:^|[.,;:!?|(–—-]\\s{0,2}|\\b(?:via|Photo|Credit|©)\\s)"
          + Agencies.PATTERN
          + "|(?<!\\b(?:of|to|on|at|the|with|by|from|and|or|for|against|\\p{Ll}{1,20}s)\\s)"
          + Agencies.PATTERN
          + "(?= (?:Photo|Images)))"
          + "(?:[ /-][A-Z]\\w*)* ?(?:Photo|Images)?";

  private static final Pattern CREDIT_END =
      Pattern.compile(
          "(?:\\((?i:photo|image|picture|file|courtesy|credit)\\b[^()]{0,60}\\)|"
              + PICTURE_CREDIT
              + "|\\bcourtesy of [^.!?]{2,50}|"
              + AGENCY
              + ")"
              + END);

  /** What a credit cannot do without; looked for first, for most blocks have none of it. */
  private static final List<String> CREDIT_WORDS =
      List.of("/", "(", "hoto", "HOTO", "mage", "icture", "courtesy", "ourtesy");

  private static final Pattern AGENCY_NAMED = Pattern.compile(Agencies.PATTERN);

  private static final Pattern CREDIT_IN_BRACKETS =
      Pattern.compile(
          "\\((?i:photo|image|picture|courtesy|file photo|credit\\s*:)(?!\\p{L})[^()]{0,60}\\)$");

  private static final Pattern POSITION =
      Pattern.compile(
          "\\((?:(?:\\w+\\s)?(?:from\\s)?)?(?:L|R|C|left|right|cent(?:er|re)|top|bottom|front|back|rear|pictured)\\)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCY_END =
      Pattern.compile("\\((?:[A-Z][\\w.&'’-]*)(?:[ /-][A-Z][\\w.&'’-]*){0,3}\\)$");

  private static final Pattern FULL_DATE_WITHIN =
      Pattern.compile(
          "\\b(?:on\\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d{1,2},\\s(?:19|20)\\d\\d");

  /** What pictures show somebody do; elsewhere "(R)" behind a name is a party. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\b(?:shakes?|waves?|poses?|speaks?|walks?|attends?|arrives?|greets?|stands?|sits?|looks?"
              + "|holds?|smiles?|meets?|talks?|listens?|delivers?|addresse?s?|inspects?|reacts?|leaves?"
              + "|applauds?|bows?|gestures?|hugs?|embraces?|exchanges?|pays?|visits?|presents?|receives?"
              + "|cheers?|claps?|chats?|tours?|watche?s?|takes? (?:part|a|an|the oath|photos?|questions?)"
              + "|\\w+ing)\\b");

  /** What was done is told, not shown. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:said|told|was|were|had|won|lost|took|made|gave|went|came|met|sued|has \\w+ed"
              + "|(?:announc|sign|veto|vot|reject|approv|declin|ask|call|urg|claim|warn)ed)\\b");

  private Captions() {}

  static boolean isCaption(Block block) {
    if (block.wordCount() > MAX_WORDS || block.text().length() > MAX_LENGTH) {
      return false;
    }
    String text = block.text();
    boolean sentence = block.isProse() && block.endsSentence();
    if ((sentence ? BEGIN_OF_SENTENCE : BEGIN).matcher(text).lookingAt()) {
      return true;
    }
    boolean bracket = text.endsWith(")");
    boolean credit =
        !block.endsSentence() && endsInCredit(text)
            || bracket && CREDIT_IN_BRACKETS.matcher(text).find();
    if (credit && block.wordCount() <= MAX_CREDITED_WORDS) {
      return true;
    }
    return text.indexOf('(') >= 0
        && POSITION.matcher(text).find()
        && (credit
            || bracket && AGENCY_END.matcher(text).find()
            || FULL_DATE_WITHIN.matcher(text).find() && isShown(text));
  }

  /** Whether somebody does something in front of a camera, and nothing else is told. */
  private static boolean isShown(String text) {
    return SHOWN.matcher(text).find() && !PAST.matcher(text).find();
  }

  private static boolean endsInCredit(String text) {
    if (!mayNameCredit(text)) {
      return false;
    }
    int slash = text.indexOf('/');
    boolean oneSlash = slash >= 0 && slash == text.lastIndexOf('/');
    return CREDIT_END.matcher(text).find()
        || slash >= 0 && SLASH.matcher(text).find()
        || oneSlash && SLASH_BEHIND_TEXT.matcher(text).find();
  }

  private static boolean mayNameCredit(String text) {
    return CREDIT_WORDS.stream().anyMatch(text::contains) || AGENCY_NAMED.matcher(text).find();
  }
}
