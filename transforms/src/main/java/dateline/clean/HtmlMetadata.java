package dateline.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says about its article: JSON-LD first, then the head's meta elements, then
 * microdata and the visible page. Of several values the first that can be read wins.
 */
final class HtmlMetadata {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(".*(?:Article|BlogPosting|Report|Review)", Pattern.CASE_INSENSITIVE);

  /** Between a headline and the name of the site. */
  private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·»-]\\s+");

  private static final int MAX_NESTING = 8;

  private final Document page;

  /** The JSON-LD object of the article; null where the page has none. */
  private final @Nullable JsonNode article;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.article = articleObject(page);
  }

  /**
   * Reads a page.
   *
   * @param dateline the place before the article's first words; null where there is none
   */
  static CleanedPage.Metadata read(Document page, @Nullable String dateline) {
    HtmlMetadata reader = new HtmlMetadata(page);
    String published = reader.published();
    return new CleanedPage.Metadata(
        reader.title(),
        published == null ? null : instant(published),
        published,
        reader.publisher(),
        reader.authors(),
        dateline,
        reader.section(),
        reader.canonicalUrl());
  }

  private @Nullable String title() {
    String title =
        first(json("headline"), meta("og:title"), meta("twitter:title"), only("h1"), text("title"));
    if (title == null) {
      return null;
    }
    String site = publisher();
    if (site == null) {
      return title;
    }
    String[] parts = SITE_NAME.split(title, -1);
    boolean ends = parts.length > 1 && parts[parts.length - 1].equals(site);
    return ends
        ? title.substring(0, title.length() - site.length()).replaceAll("\\W+$", "")
        : title;
  }

  /** The words that state the publication time, if they can be read. */
  private @Nullable String published() {
    List<@Nullable String> stated = new ArrayList<>();
    stated.add(json("datePublished"));
    for (String name :
        List.of(
            "article:published_time",
            "datePublished",
            "og:published_time",
            "publish-date",
            "pubdate",
            "date",
            "DC.date.issued",
            "dc.date",
            "sailthru.date",
            "parsely-pub-date")) {
      stated.add(meta(name));
    }
    Element microdata = page.selectFirst("[itemprop=datePublished]");
    if (microdata != null) {
      stated.add(first(microdata.attr("content"), microdata.attr("datetime"), microdata.text()));
    }
    for (Element time : page.select("time[datetime]")) {
      stated.add(time.attr("datetime"));
    }
    for (String words : stated) {
      if (words != null && instant(words) != null) {
        return words;
      }
    }
    return null;
  }

  private static @Nullable Instant instant(String words) {
    List<StatedTime> times = StatedTime.findAll(words);
    return times.isEmpty() ? null : times.get(0).instant();
  }

  private @Nullable String publisher() {
    JsonNode publisher = article == null ? null : article.get("publisher");
    return first(
        publisher == null ? null : name(publisher), meta("og:site_name"), meta("application-name"));
  }

  private List<String> authors() {
    Set<String> authors = new LinkedHashSet<>();
    JsonNode stated = article == null ? null : article.get("author");
    if (stated != null && stated.isArray()) {
      stated.forEach(author -> add(authors, name(author)));
    } else if (stated != null) {
      add(authors, name(stated));
    }
    if (authors.isEmpty()) {
      add(authors, first(meta("author"), meta("parsely-author"), meta("dc.creator")));
    }
    return List.copyOf(authors);
  }

  /** Addresses of profiles stand where names should. */
  private static void add(Set<String> authors, @Nullable String name) {
    if (name != null && !name.contains("://")) {
      authors.add(name);
    }
  }

  private @Nullable String section() {
    return first(json("articleSection"), meta("article:section"), meta("section"));
  }

  private @Nullable String canonicalUrl() {
    Element link = page.selectFirst("link[rel=canonical]");
    return first(link == null ? null : link.attr("href"), meta("og:url"));
  }

  private @Nullable String json(String field) {
    JsonNode value = article == null ? null : article.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    return value == null || !value.isTextual() ? null : plain(value.asText());
  }

  private static @Nullable String name(JsonNode person) {
    JsonNode name = person.isObject() ? person.get("name") : person;
    return name == null || !name.isTextual() ? null : plain(name.asText());
  }

  private @Nullable String meta(String name) {
    for (String attribute : List.of("property", "name", "itemprop")) {
      Element element = page.selectFirst("meta[" + attribute + "=" + name + "]");
      String content = element == null ? null : plain(element.attr("content"));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  private @Nullable String text(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? null : plain(element.text());
  }

  /** The text of an element that the page has one of. */
  private @Nullable String only(String selector) {
    return page.select(selector).size() == 1 ? text(selector) : null;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String plain(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }

  private static @Nullable JsonNode articleObject(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = articleIn(JSON.readTree(script.data()), 0);
        if (found != null) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // Half of the web's JSON-LD is broken: the next one may not be.
      }
    }
    return null;
  }

  private static @Nullable JsonNode articleIn(@Nullable JsonNode node, int depth) {
    if (node == null || depth > MAX_NESTING || !node.isContainerNode()) {
      return null;
    }
    if (node.isObject() && isArticle(node.get("@type"))) {
      return node;
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      JsonNode found = articleIn(children.next(), depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isArticle(@Nullable JsonNode type) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLE_TYPE.matcher(type.asText()).matches();
  }
}
