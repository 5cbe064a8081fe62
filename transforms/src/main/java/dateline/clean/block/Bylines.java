package dateline.clean.block;

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

  private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+(?:\\s+\\p{Lu}[\\p{L}'’.-]*){1,3}";

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Rr]eported by|[Tt]ext by)\\s*:?\\s+(?<names>"
              + NAME
              + "(?:(?:,|\\s+and|\\s+&|,\\s+and)\\s+"
              + NAME
              + ")*)(?:\\s*[,|/(–—-].{0,60})?$");

  private static final Pattern STAFF =
      Pattern.compile(
          "^(?<names>"
              + NAME
              + "),?\\s*[|/–—-]?\\s*(?i:staff (?:writer|reporter)|(?:senior |chief |political |foreign )*correspondent|reporter|contributor)\\b.{0,40}$");

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

  /** Whether a text begins as author lines do: with "by" and its like, or with a name. */
  public static boolean mayHoldNames(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == 'b'
            || text.charAt(0) == 'w'
            || text.charAt(0) == 's'
            || text.charAt(0) == 'r'
            || text.charAt(0) == 't'
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
    return STAFF.matcher(text).lookingAt() && !tells(block);
  }

  /** "By Monday Evening, all was quiet.": a short sentence, not the end of a name ("Roe Jr."). */
  private static boolean tells(Block block) {
    return block.endsSentence() && block.wordCount() > MAX_FINISHED_WORDS;
  }

  /** The names in an author line, in its order. */
  public static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (Pattern pattern : List.of(BYLINE, STAFF)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        for (String name :
            matcher.group("names").split("\\s*(?:,\\s+and|,|\\s+and|\\s+&)\\s+", -1)) {
          if (!name.isBlank()) {
            names.add(name.strip());
          }
        }
        break;
      }
    }
    return names;
  }
}
