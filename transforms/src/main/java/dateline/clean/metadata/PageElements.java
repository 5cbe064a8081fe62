package dateline.clean.metadata;

import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that may say something about its article, found in one pass. */
public final class PageElements {

  /** A page with more of a kind than this states nothing by them. */
  private static final int MAX_OF_A_KIND = 1000;

  /** Items are looked for among so many ancestors: pages may nest tens of thousands deep. */
  private static final int MAX_CLIMB = 60;

  /** Items that may be what the page is about. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:Article|Posting|Report|Review|Page|Question|Recipe|CreativeWork|Blog|NewsStory)$");

  /** Addresses that films are shown from. */
  private static final Pattern PLAYER =
      Pattern.compile(
          "(?i)^.{0,60}(?:youtube|youtu\\.be|vimeo|dailymotion|brightcove|jwplayer|jwplatform|player)");

  private final Map<String, List<String>> metas = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> mainHeadings = new ArrayList<>();
  private final List<Element> breadcrumbs = new ArrayList<>();
  private final List<Element> authorLinks = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private @Nullable String canonical;
  private @Nullable String base;
  private @Nullable String title;
  private @Nullable String language;
  private boolean asksPassword;
  private boolean showsFilm;

  private PageElements() {}

  public static PageElements of(Document page, TimeBudget budget) {
    PageElements elements = new PageElements();
    NodeVisitor visitor =
        (node, depth) -> {
          budget.tick();
          elements.see(node);
        };
    visitor.traverse(page);
    return elements;
  }

  private void see(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> addMeta(element);
      case "link" -> addLink(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          limited(jsonLd, element.data());
        }
      }
      case "base" -> base = base == null ? Values.of(element.attr("href")) : base;
      case "title" -> title = title == null ? Values.of(text(element)) : title;
      case "html" ->
          language =
              Values.of(element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang"));
      case "h1" -> limited(mainHeadings, element);
      case "input" -> asksPassword |= element.attr("type").equalsIgnoreCase("password");
      case "video" -> showsFilm = true;
      case "iframe" -> showsFilm |= PLAYER.matcher(element.attr("src")).find();
      default -> {}
    }
    if (element.attributesSize() > 0) {
      addByAttributes(element);
    }
  }

  private void addMeta(Element meta) {
    String content = Values.of(meta.attr("content"));
    if (content == null) {
      return;
    }
    for (String attribute : List.of("property", "name", "http-equiv")) {
      if (meta.hasAttr(attribute)) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        limited(metas.computeIfAbsent(name, n -> new ArrayList<>()), content);
      }
    }
  }

  private void addLink(Element link) {
    if (canonical == null && link.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = Values.of(link.attr("href"));
    }
  }

  /** In one pass over them: elements are many, and each look-up of a name is a pass too. */
  private void addByAttributes(Element element) {
    boolean dated = element.normalName().equals("time");
    boolean path = false;
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "itemprop" -> addProperties(element, value);
        case "property" -> {
          if (!element.normalName().equals("meta")) {
            addProperties(element, value);
          }
        }
        case "class" -> {
          dated |= value.contains("published") && element.normalName().equals("abbr");
          path |= value.toLowerCase(Locale.ROOT).contains("breadcrumb");
        }
        case "datetime" -> dated = true;
        case "rel" -> {
          if (value.contains("author")) {
            limited(authorLinks, element);
          }
        }
        case "itemtype" -> path |= value.endsWith("BreadcrumbList");
        case "aria-label" ->
            path |= value.equalsIgnoreCase("breadcrumb") || value.equalsIgnoreCase("breadcrumbs");
        default -> {}
      }
    }
    if (dated) {
      limited(times, element);
    }
    if (path) {
      limited(breadcrumbs, element);
    }
  }

  private void addProperties(Element element, String names) {
    if (names.isEmpty() || names.length() > SmallElement.MAX_TEXT || !isAbout(element)) {
      return;
    }
    for (String name : names.strip().split("\\s+", -1)) {
      String plain = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
      limited(properties.computeIfAbsent(plain, n -> new ArrayList<>()), element);
    }
  }

  /** Whether the innermost item that a property belongs to may be the page's article. */
  private static boolean isAbout(Element property) {
    Element element = property.parent();
    for (int i = 0; i < MAX_CLIMB && element != null; i++, element = element.parent()) {
      if (element.hasAttr("itemscope") || element.hasAttr("typeof")) {
        String type = element.attr("itemtype") + element.attr("typeof");
        return type.isBlank() || ABOUT.matcher(type.strip()).find();
      }
    }
    return true;
  }

  private static <T> void limited(List<T> list, T value) {
    if (list.size() < MAX_OF_A_KIND) {
      list.add(value);
    }
  }

  /** The content of the first meta element of that name; null where none has any. */
  public @Nullable String meta(String name) {
    List<String> values = metas(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Contents of all meta elements of a name. */
  List<String> metas(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** Elements that microdata or RDFa name so, of items that may be the article. */
  List<Element> properties(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /** What the first element of a name in microdata or RDFa states; null where none does. */
  @Nullable String property(String name) {
    for (Element element : properties(name)) {
      String value = stated(element);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What an element states for machines, else what it shows. */
  static @Nullable String stated(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      String value = Values.of(element.attr(attribute));
      if (value != null) {
        return value;
      }
    }
    return Values.of(text(element));
  }

  /** Text of an element; empty if that is longer than any value. */
  public static String text(Element element) {
    return SmallElement.text(element);
  }

  /** Elements that are times. */
  List<Element> times() {
    return times;
  }

  public List<Element> mainHeadings() {
    return mainHeadings;
  }

  List<Element> breadcrumbs() {
    return breadcrumbs;
  }

  /** Links to the authors' pages. */
  List<Element> authorLinks() {
    return authorLinks;
  }

  /** What the scripts of JSON-LD hold. */
  List<String> jsonLd() {
    return jsonLd;
  }

  /** The canonical address as the page states it. */
  @Nullable String canonical() {
    return canonical;
  }

  @Nullable String base() {
    return base;
  }

  public @Nullable String title() {
    return title;
  }

  @Nullable String language() {
    return language;
  }

  /** Whether it has a field for a password. */
  public boolean asksPassword() {
    return asksPassword;
  }

  /** Whether it has a film in it. */
  public boolean showsFilm() {
    return showsFilm;
  }
}
