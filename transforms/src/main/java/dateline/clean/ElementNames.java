package dateline.clean;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Element;

/** What an element's class, id and role call it, by the words of {@code elements.txt}. */
final class ElementNames {

  /** How sure a name is that its element is no part of the article. */
  enum Verdict {
    /** The name says nothing, or speaks of content. */
    NONE,
    /** The name speaks of clutter; elements that hold much of the prose are called so too. */
    CLUTTER,
    /** Clutter, unless nearly all of the page's prose is in it. */
    CERTAIN
  }

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PARTS = Pattern.compile("[-_:]+|(?<=[a-z])(?=[A-Z])");

  /** Names by which content systems tell states and topics: "tag-share" is an article on shares. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:tag|category|cat|has|no|js|is|with|status|type|format|single|postid|theme|skin|wp)[-_].*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of("banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search");

  private static final Map<String, Set<String>> WORDS = load();

  private ElementNames() {}

  /** What an element's names say. */
  static Verdict verdict(Element element) {
    Verdict verdict = Verdict.NONE;
    if (ROLES.contains(element.attr("role"))) {
      verdict = Verdict.CERTAIN;
    }
    String names = element.className() + " " + element.id();
    if (names.length() <= 1) {
      return verdict;
    }
    for (String name : SPACE.split(names, -1)) {
      if (!name.isEmpty() && !STATE.matcher(name).matches()) {
        Verdict mine = verdict(name);
        verdict = mine.compareTo(verdict) > 0 ? mine : verdict;
      }
    }
    return verdict;
  }

  /** Whether an element's names call it a summary of the article. */
  static boolean isSummary(Element element) {
    return calls(element, "SUMMARY");
  }

  /** What kind of clutter an element's names call it. */
  static RemovalReason reason(Element element) {
    for (RemovalReason reason : RemovalReason.values()) {
      if (calls(element, reason.name())) {
        return reason;
      }
    }
    return RemovalReason.OTHER;
  }

  private static boolean calls(Element element, String kind) {
    for (String name : SPACE.split(element.className() + " " + element.id(), -1)) {
      String before = "";
      for (String part : PARTS.split(name, -1)) {
        String word = part.toLowerCase(Locale.ROOT);
        if (is(kind, word) || is(kind, before + word)) {
          return true;
        }
        before = word;
      }
    }
    return false;
  }

  private static Verdict verdict(String name) {
    boolean content = false;
    boolean clutter = false;
    boolean certain = false;
    String before = "";
    for (String part : PARTS.split(name, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      content |= is("CONTENT", word);
      clutter |= is("CLUTTER", word);
      certain |= is("CERTAIN", word) || !before.isEmpty() && is("CERTAIN", before + word);
      before = word;
    }
    if (certain) {
      return Verdict.CERTAIN;
    }
    return clutter && !content ? Verdict.CLUTTER : Verdict.NONE;
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    String kind = "";
    for (String line : ResourceLines.of(ElementNames.class, "elements.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        words.computeIfAbsent(kind, k -> new HashSet<>()).add(line);
      }
    }
    return words;
  }
}
