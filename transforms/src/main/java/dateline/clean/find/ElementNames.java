package dateline.clean.find;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's class, id and role call it, by the words of {@code elements.txt}.
 *
 * @param verdict how sure the names are that the element is no part of the article
 * @param reason what kind of clutter they speak of; OTHER where they do not tell
 * @param isSummary whether they call it a summary of the article
 * @param isConsent whether they call it a request for consent
 */
record ElementNames(Verdict verdict, RemovalReason reason, boolean isSummary, boolean isConsent) {

  /** How sure a name is that its element is no part of the article. */
  enum Verdict {
    /** The name says nothing, or speaks of content. */
    NONE,
    /** The name speaks of clutter; elements that hold much of the prose are called so too. */
    CLUTTER,
    /** Clutter, unless nearly all of the page's prose is in it. */
    CERTAIN
  }

  // What a word can say, as bits: the lists of elements.txt that are no reasons, then the reasons.
  private static final int CONTENT = 1;
  private static final int SUMMARY = 1 << 1;
  private static final int CLUTTER = 1 << 2;
  private static final int CERTAIN = 1 << 3;
  private static final int CONSENT = 1 << 4;
  private static final int FIRST_REASON = 5;

  /** Words that are believed only where a name has them as such, not made of two. */
  private static final int WEAK = CONTENT | CLUTTER;

  private static final ElementNames NAMELESS =
      new ElementNames(Verdict.NONE, RemovalReason.OTHER, false, false);

  /** Names by which content systems tell states and topics: "tag-share" is an article on shares. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:tag|category|cat|has|no|js|is|with|status|type|format|single|postid|theme|skin|wp)[-_].*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of("banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search");

  private static final List<RemovalReason> REASONS = List.of(RemovalReason.values());

  /** What each word says. */
  private static final Map<String, Integer> WORDS = load();

  /** Reads elements' names; those of one page, for they repeat there and are looked up then. */
  static final class Reader {

    private final Map<String, ElementNames> known = new HashMap<>();

    ElementNames of(Element element) {
      if (element.attributesSize() == 0) {
        return NAMELESS;
      }
      Attributes attributes = element.attributes();
      String names = attributes.get("class") + " " + attributes.get("id");
      ElementNames called =
          names.length() <= 1 ? NAMELESS : known.computeIfAbsent(names, ElementNames::read);
      return ROLES.contains(attributes.get("role"))
          ? new ElementNames(Verdict.CERTAIN, called.reason, called.isSummary, called.isConsent)
          : called;
    }
  }

  private static ElementNames read(String names) {
    Verdict verdict = Verdict.NONE;
    int all = 0;
    int end = 0;
    for (int begin = 0; begin < names.length(); begin = end + 1) {
      end = begin;
      while (end < names.length() && !isSpace(names.charAt(end))) {
        end++;
      }
      int said = said(names, begin, end);
      all |= said;
      Verdict mine = verdict(said);
      if (mine.compareTo(verdict) > 0 && !STATE.matcher(names.substring(begin, end)).matches()) {
        verdict = mine;
      }
    }
    int reasons = all >> FIRST_REASON;
    RemovalReason reason =
        reasons == 0 ? RemovalReason.OTHER : REASONS.get(Integer.numberOfTrailingZeros(reasons));
    return new ElementNames(verdict, reason, (all & SUMMARY) != 0, (all & CONSENT) != 0);
  }

  private static Verdict verdict(int said) {
    if ((said & CERTAIN) != 0) {
      return Verdict.CERTAIN;
    }
    boolean clutter = (said & CLUTTER) != 0 && (said & CONTENT) == 0;
    return clutter ? Verdict.CLUTTER : Verdict.NONE;
  }

  /** What a name's words say, and each two words as one: "read-more" is "readmore". */
  private static int said(String names, int from, int to) {
    int said = 0;
    String before = "";
    int end = from;
    for (int begin = from; begin < to; begin = end) {
      end = begin + 1;
      if (isSeparator(names.charAt(begin))) {
        continue;
      }
      while (end < to && !isBoundary(names.charAt(end - 1), names.charAt(end))) {
        end++;
      }
      String word = names.substring(begin, end).toLowerCase(Locale.ROOT);
      said |= WORDS.getOrDefault(word, 0);
      if (!before.isEmpty()) {
        said |= WORDS.getOrDefault(before + word, 0) & ~WEAK;
      }
      before = word;
    }
    return said;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == '_' || c == ':';
  }

  private static boolean isBoundary(char last, char next) {
    return isSeparator(next) || last >= 'a' && last <= 'z' && next >= 'A' && next <= 'Z';
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> words = new HashMap<>();
    int list = 0;
    for (String line : ResourceLines.of(ElementNames.class, "elements.txt")) {
      if (line.startsWith("[")) {
        list = bit(line.substring(1, line.length() - 1));
      } else {
        words.merge(line, list, (one, two) -> one | two);
      }
    }
    return words;
  }

  private static int bit(String list) {
    return switch (list) {
      case "CONTENT" -> CONTENT;
      case "SUMMARY" -> SUMMARY;
      case "CLUTTER" -> CLUTTER;
      case "CERTAIN" -> CERTAIN;
      case "CONSENT" -> CONSENT;
      default -> 1 << (FIRST_REASON + REASONS.indexOf(RemovalReason.valueOf(list)));
    };
  }
}
