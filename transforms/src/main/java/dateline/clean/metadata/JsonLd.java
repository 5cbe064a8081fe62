package dateline.clean.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says about its article: the objects that are about this page, those that
 * are surest about it first.
 */
final class JsonLd {

  private static final Pattern ARTICLE =
      Pattern.compile("(?:Article|Posting|Report|Review|NewsStory)$");

  private static final Pattern PAGE =
      Pattern.compile("(?:Page|CreativeWork|Recipe|Question|Event|Course|Product|Book|Podcast.*)$");

  /** Fields whose objects are not what the page is about, though they may be articles. */
  private static final Set<String> ASIDE =
      Set.of(
          "associatedmedia",
          "author",
          "citation",
          "comment",
          "contributor",
          "creator",
          "haspart",
          "image",
          "ispartof",
          "itemlistelement",
          "itemreviewed",
          "liveblogupdate",
          "mentions",
          "publisher",
          "relatedlink",
          "review",
          "suggestedanswer",
          "acceptedanswer",
          "video");

  /** More objects than that are a list of other pages. */
  private static final int MAX_OBJECTS = 20_000;

  private static final int MAX_NESTING = 12;

  private final List<JsonNode> about = new ArrayList<>();
  private final List<JsonNode> breadcrumbs = new ArrayList<>();
  private final List<JsonNode> sites = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();

  private JsonLd() {}

  /**
   * Reads a page's scripts.
   *
   * @param titles what else the page calls its article
   * @param address the page's own address; null where it does not say
   */
  static JsonLd read(List<String> scripts, Set<String> titles, @Nullable String address) {
    JsonLd read = new JsonLd();
    List<JsonNode> candidates = new ArrayList<>();
    for (String script : scripts) {
      for (JsonNode value : LooseJson.read(script)) {
        read.collect(value, candidates);
      }
    }
    candidates.stream()
        .map(candidate -> new Scored(candidate, score(candidate, titles, address)))
        .filter(scored -> scored.score() > 0)
        .sorted(Comparator.comparingInt((Scored scored) -> -scored.score()))
        .forEach(scored -> read.about.add(scored.object()));
    return read;
  }

  /** Whether the page says that it is an article. */
  boolean isArticle() {
    return about.stream().anyMatch(object -> ARTICLE.matcher(type(object)).find());
  }

  private record Scored(JsonNode object, int score) {}

  private record Visit(JsonNode node, int depth, boolean aside) {}

  private void collect(JsonNode root, List<JsonNode> candidates) {
    Deque<Visit> open = new ArrayDeque<>();
    open.add(new Visit(root, 0, false));
    for (int seen = 0; seen < MAX_OBJECTS && !open.isEmpty(); seen++) {
      Visit visit = open.remove();
      JsonNode node = visit.node();
      if (node.isObject()) {
        String type = type(node);
        String id = text(node.get("@id"));
        if (id != null && node.has("name")) {
          named.putIfAbsent(id, node);
        }
        if (type.endsWith("BreadcrumbList")) {
          breadcrumbs.add(node);
        } else if (type.endsWith("WebSite")) {
          sites.add(node);
        } else if (!visit.aside() && mayBeArticle(node, type)) {
          candidates.add(node);
        }
      }
      if (visit.depth() < MAX_NESTING) {
        addChildren(visit, open);
      }
    }
  }

  private static boolean mayBeArticle(JsonNode object, String type) {
    return ARTICLE.matcher(type).find()
        || PAGE.matcher(type).find()
        || type.isEmpty() && object.has("headline") && object.has("datePublished");
  }

  private static void addChildren(Visit visit, Deque<Visit> open) {
    if (visit.node().isObject()) {
      for (Iterator<Map.Entry<String, JsonNode>> i = visit.node().fields(); i.hasNext(); ) {
        Map.Entry<String, JsonNode> field = i.next();
        boolean aside = visit.aside() || ASIDE.contains(field.getKey().toLowerCase(Locale.ROOT));
        if (field.getValue().isContainerNode()) {
          open.add(new Visit(field.getValue(), visit.depth() + 1, aside));
        }
      }
    } else {
      for (JsonNode child : visit.node()) {
        if (child.isContainerNode()) {
          open.add(new Visit(child, visit.depth() + 1, visit.aside()));
        }
      }
    }
  }

  /** How sure it is that an object is about this page; 0 or less for one about another. */
  private static int score(JsonNode object, Set<String> titles, @Nullable String address) {
    int score = ARTICLE.matcher(type(object)).find() ? 4 : 1;
    score += object.has("datePublished") ? 2 : 0;
    String headline = Values.first(text(object.get("headline")), text(object.get("name")));
    boolean titled = headline != null && isOneOf(headline, titles);
    String url = url(object);
    boolean here = address != null && url != null && WebAddress.samePage(url, address);
    boolean elsewhere =
        !here
            && !titled
            && (headline != null && !titles.isEmpty())
            && address != null
            && url != null
            && WebAddress.isWeb(url)
            && !WebAddress.isSite(url);
    return score + (titled ? 8 : 0) + (here ? 6 : 0) - (elsewhere ? 20 : 0);
  }

  /** Whether a headline is a title of the page, or either the other cut off or with more. */
  private static boolean isOneOf(String headline, Set<String> titles) {
    String key = Values.key(headline);
    for (String title : titles) {
      String other = Values.key(title);
      if (key.equals(other)) {
        return true;
      }
      int shorter = Math.min(key.length(), other.length());
      if (shorter >= 20 && (key.startsWith(other) || other.startsWith(key))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String url(JsonNode object) {
    for (String field : List.of("url", "mainEntityOfPage", "@id")) {
      JsonNode value = object.get(field);
      if (value != null && value.isObject()) {
        value = value.has("@id") ? value.get("@id") : value.get("url");
      }
      String url = text(value);
      if (url != null && url.contains("/")) {
        return url;
      }
    }
    return null;
  }

  private static String type(JsonNode object) {
    JsonNode type = object.has("@type") ? object.get("@type") : object.get("type");
    if (type == null) {
      return "";
    }
    String last = "";
    if (type.isArray()) {
      for (JsonNode one : type) {
        last =
            ARTICLE.matcher(one.asText()).find()
                ? one.asText()
                : last.isEmpty() ? one.asText() : last;
      }
      return last;
    }
    return type.asText();
  }

  /** All that the objects say in a field, the surest first. */
  List<String> values(String field) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode object : about) {
      for (JsonNode value : each(object.get(field))) {
        String text = text(value);
        if (text != null) {
          values.add(text);
        }
      }
    }
    return List.copyOf(values);
  }

  /** The first that the surest of them says; null if none says any. */
  @Nullable String value(String field) {
    List<String> values = values(field);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The page's own address as the surest object that has one states it. */
  @Nullable String address() {
    for (JsonNode object : about) {
      String url = url(object);
      if (url != null && WebAddress.isWeb(url)) {
        return url;
      }
    }
    return null;
  }

  /**
   * Someone or something named.
   *
   * @param organization whether it is called one
   */
  record Named(String name, boolean organization) {}

  /** Whom the first object that names any names in a field. */
  List<Named> named(String field) {
    for (JsonNode object : about) {
      List<Named> names = new ArrayList<>();
      for (JsonNode value : each(object.get(field))) {
        Named name = name(value);
        if (name != null) {
          names.add(name);
        }
      }
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** Names of the sites that the page says it belongs to. */
  List<String> siteNames() {
    List<String> names = new ArrayList<>();
    for (JsonNode site : sites) {
      String name = text(site.get("name"));
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Names of the page's place in its site, from the top. */
  List<String> breadcrumbs() {
    List<String> names = new ArrayList<>();
    if (!breadcrumbs.isEmpty()) {
      for (JsonNode element : each(breadcrumbs.get(0).get("itemListElement"))) {
        JsonNode item = element.get("item");
        String name =
            Values.first(
                text(element.get("name")),
                item != null && item.isObject() ? text(item.get("name")) : null);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private @Nullable Named name(JsonNode value) {
    if (!value.isObject()) {
      String name = text(value);
      return name == null ? null : new Named(name, false);
    }
    JsonNode object = value;
    String id = text(value.get("@id"));
    if (!value.has("name") && id != null) {
      JsonNode other = named.get(id);
      if (other == null) {
        return null;
      }
      object = other;
    }
    JsonNode name = object.get("name");
    if (name != null && name.isArray() && !name.isEmpty()) {
      name = name.get(0);
    }
    String text = text(name);
    return text == null ? null : new Named(text, type(object).endsWith("Organization"));
  }

  private static Iterable<JsonNode> each(@Nullable JsonNode value) {
    if (value == null) {
      return List.of();
    }
    return value.isArray() ? value : List.of(value);
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || !value.isTextual() ? null : Values.of(value.asText());
  }
}
