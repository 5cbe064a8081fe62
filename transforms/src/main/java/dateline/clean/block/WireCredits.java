package dateline.clean.block;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that say which agency or desk a text is from. */
final class WireCredits {

  private static final int MAX_WORDS = 20;
  private static final int MIN_HEADLINE_WORDS = 6;

  private static final Pattern CREDIT =
      Pattern.compile(
          "^[(\\[]?(?:with (?:inputs?|reporting|files|contributions?|additional reporting)"
              + " (?:from|by)\\b|source\\s*:|(?:additional )?(?:reporting|edited|editing|writing"
              + "|written|compiled|translated) by\\s+(?-i:\\p{Lu})).{0,120}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "^[(\\[](?!(?i:laughter|applause|cheers|crosstalk|inaudible|silence|pause|music|more|end|sic"
              + "|continued)\\b)[A-Z][\\w.&'’/ -]{1,30}[)\\]]$"
              + "|^[-–—]+\\s*(?:[A-Z][A-Za-z]{1,14}\\s*[-–—]+|[A-Z]{2,5}|"
              + Agencies.PATTERN
              + ")$");

  /** What stands between the names of a credit. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "with",
          "from",
          "by",
          "and",
          "in",
          "at",
          "of",
          "the",
          "for",
          "source",
          "input",
          "inputs",
          "files",
          "contribution",
          "contributions",
          "additional",
          "reporting",
          "edited",
          "editing",
          "writing",
          "written",
          "compiled",
          "translated",
          "agencies",
          "staff",
          "de",
          "der",
          "van",
          "von",
          "al",
          "el",
          "la",
          "bin");

  private WireCredits() {}

  static boolean isCredit(Block block) {
    if (block.wordCount() > MAX_WORDS) {
      return false;
    }
    String text = block.text();
    return CREDIT.matcher(text).lookingAt() && !tells(block) && !isHeadline(block)
        || AGENCY_ALONE.matcher(text).lookingAt() && !block.endsSentence();
  }

  /**
   * "Written by a king, the play was lost", "Source: the ministry said so": a sentence that has
   * more than names.
   */
  private static boolean tells(Block block) {
    List<String> words = block.words();
    return block.isProse()
        && block.endsSentence()
        && words.stream().anyMatch(WireCredits::isNoName);
  }

  /** "Source: Bears to hire Ben Johnson as head coach". */
  private static boolean isHeadline(Block block) {
    List<String> words = block.words();
    return words.get(0).equals("Source")
        && words.size() >= MIN_HEADLINE_WORDS
        && words.stream().filter(WireCredits::isNoName).count() >= 2;
  }

  private static boolean isNoName(String word) {
    return Character.isLowerCase(word.codePointAt(0)) && !SMALL_WORDS.contains(word);
  }
}
