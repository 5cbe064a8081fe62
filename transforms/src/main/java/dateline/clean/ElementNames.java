package dateline.clean;

import dateline.text.ResourceLines;
import java.util.EnumSet;
import java.util.HashMap;
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
 */
record ElementNames(Verdict verdict, RemovalReason reason, boolean isSummary) {

  /** How sure a name is that its element is no part of the article. */
  enum Verdict {
    /** The name says nothing, or speaks of content. */
    NONE,
    /** The name speaks of clutter; elements that hold much of the prose are called so too. */
    CLUTTER,
    /** Clutter, unless nearly all of the page's prose is in it. */
    CERTAIN
  }

  /** The lists of {@code elements.txt} that are no reasons. */
  private enum Kind {
    CONTENT,
    SUMMARY,
    CLUTTER,
    CERTAIN
  }

  /** What a word says. */
  private record Meaning(Set<Kind> kinds, Set<RemovalReason> reasons) {

    static final Meaning NONE = new Meaning(Set.of(), Set.of());

    Meaning() {
      this(EnumSet.noneOf(Kind.class), EnumSet.noneOf(RemovalReason.class));
    }
  }

  private static final ElementNames NAMELESS =
      new ElementNames(Verdict.NONE, RemovalReason.OTHER, false);

  /** Names by which content systems tell states and topics: "tag-share" is an article on shares. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?:tag|category|cat|has|no|js|is|with|status|type|format|single|postid|theme|skin|wp)[-_].*",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of("banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search");

  private static final Set<String> KINDS = Set.of("CONTENT", "SUMMARY", "CLUTTER", "CERTAIN");

  private static final Map<String, Meaning> WORDS = load();

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
          ? new ElementNames(Verdict.CERTAIN, called.reason, called.isSummary)
          : called;
    }
  }

  private static ElementNames read(String names) {
    Verdict verdict = Verdict.NONE;
    Set<RemovalReason> reasons = EnumSet.noneOf(RemovalReason.class);
    boolean summary = false;
    int end = 0;
    for (int begin = 0; begin < names.length(); begin = end + 1) {
      end = begin;
      while (end < names.length() && !isSpace(names.charAt(end))) {
        end++;
      }
      if (begin < end) {
        String name = names.substring(begin, end);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        readName(name, kinds, reasons);
        summary |= kinds.contains(Kind.SUMMARY);
        Verdict mine = verdict(kinds);
        if (mine.compareTo(verdict) > 0 && !STATE.matcher(name).matches()) {
          verdict = mine;
        }
      }
    }
    RemovalReason reason = reasons.isEmpty() ? RemovalReason.OTHER : reasons.iterator().next();
    return new ElementNames(verdict, reason, summary);
  }

  private static Verdict verdict(Set<Kind> kinds) {
    if (kinds.contains(Kind.CERTAIN)) {
      return Verdict.CERTAIN;
    }
    boolean clutter = kinds.contains(Kind.CLUTTER) && !kinds.contains(Kind.CONTENT);
    return clutter ? Verdict.CLUTTER : Verdict.NONE;
  }

  /** What a name's words say, and each two words as one: "read-more" is "readmore". */
  private static void readName(String name, Set<Kind> kinds, Set<RemovalReason> reasons) {
    String before = "";
    int end = 0;
    for (int begin = 0; begin < name.length(); begin = end) {
      if (isSeparator(name.charAt(begin))) {
        end = begin + 1;
        continue;
      }
      end = begin + 1;
      while (end < name.length() && !isBoundary(name.charAt(end - 1), name.charAt(end))) {
        end++;
      }
      String word = name.substring(begin, end).toLowerCase(Locale.ROOT);
      Meaning alone = WORDS.getOrDefault(word, Meaning.NONE);
      kinds.addAll(alone.kinds);
      reasons.addAll(alone.reasons);
      if (!before.isEmpty()) {
        Meaning joined = WORDS.getOrDefault(before + word, Meaning.NONE);
        reasons.addAll(joined.reasons);
        joined.kinds.stream().filter(ElementNames::isJoined).forEach(kinds::add);
      }
      before = word;
    }
  }

  /** Weaker words are believed only where a name has them as such. */
  private static boolean isJoined(Kind kind) {
    return kind == Kind.CERTAIN || kind == Kind.SUMMARY;
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

  private static Map<String, Meaning> load() {
    Map<String, Meaning> words = new HashMap<>();
    String list = "";
    for (String line : ResourceLines.of(ElementNames.class, "elements.txt")) {
      if (line.startsWith("[")) {
        list = line.substring(1, line.length() - 1);
        continue;
      }
      Meaning meaning = words.computeIfAbsent(line, w -> new Meaning());
      if (KINDS.contains(list)) {
        meaning.kinds.add(Kind.valueOf(list));
      } else {
        meaning.reasons.add(RemovalReason.valueOf(list));
      }
    }
    return words;
  }
}
