package dateline.clean.metadata;

import dateline.clean.block.CleanedPage;
import dateline.clean.html.HtmlBlock;
import dateline.clean.time.StatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.records.RemovalReason;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page says about its article: structured data first (JSON-LD, then meta elements,
 * then microdata, RDFa and time elements), then what the page shows, then its address.
 */
public final class HtmlMetadata {

  /** Meta elements that say when an article was published. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published",
          "article.published",
          "og:published_time",
          "datepublished",
          "publish-date",
          "publish_date",
          "publishdate",
          "published_at",
          "published",
          "published_time",
          "pubdate",
          "pub_date",
          "parsely-pub-date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.published",
          "citation_online_date",
          "citation_publication_date",
          "sailthru.date",
          "bt:pubdate",
          "article_date_original",
          "dcterms.date",
          "dc.date",
          "dc:date",
          "date",
          "pdate");

  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "og:article:modified_time",
          "article:modified",
          "article.updated",
          "datemodified",
          "og:updated_time",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "article_date_updated",
          "revision_date");

  private static final List<String> CREATED =
      List.of("datecreated", "dc.date.created", "dc:date.created", "dcterms.created");

  private static final int MAX_CLAIMS = 60;

  /** A page of more sites than this is no page of any: each is held against all other names. */
  private static final int MAX_SITES = 100;

  /** A headline that a CMS cut off ends so. */
  private static final Pattern CUT = Pattern.compile("\\s?(?:…|\\.\\.\\.)$");

  private static final Pattern LANGUAGE =
      Pattern.compile("^([a-zA-Z]{2,3})(?:[-_][a-zA-Z0-9_-]{1,20})?$");

  /** The names of a site's first page. */
  private static final Set<String> HOME =
      Set.of(
          "home",
          "homepage",
          "start",
          "startseite",
          "inicio",
          "accueil",
          "index",
          "frontpage",
          "all",
          "article",
          "articles",
          "post",
          "posts",
          "uncategorized");

  /** What names an item. */
  private static final Evaluator NAME = QueryParser.parse("[itemprop=name], [property=name]");

  private static final Pattern LIST = Pattern.compile(",(?=\\S)");

  private final PageElements elements;
  private final JsonLd json;
  private final @Nullable String address;
  private final List<String> titles;

  private final @Nullable String fetchedFrom;

  /**
   * Reads what is no part of the visible page.
   *
   * @param fetchedFrom the address it was fetched from; null where unknown
   */
  public HtmlMetadata(PageElements elements, @Nullable String fetchedFrom) {
    this.elements = elements;
    this.fetchedFrom = fetchedFrom;
    this.titles = titles(elements);
    String own =
        address(
            elements,
            Values.first(elements.meta("og:url"), elements.base(), fetchedFrom),
            elements.canonical());
    this.json = JsonLd.read(elements.jsonLd(), Set.copyOf(titles), own);
    this.address = own != null ? own : json.address();
  }

  /** Whether the page says that it is an article. */
  public boolean saysArticle() {
    return json.isArticle()
        || "article".equalsIgnoreCase(elements.meta("og:type"))
        || elements.meta("article:published_time") != null;
  }

  /** The page's own address; null where nothing says it. */
  public @Nullable String address() {
    return address;
  }

  /**
   * What the page says about its article.
   *
   * @param blocks its visible blocks
   * @param verdicts why each is no part of the article; null for those that are
   * @param dateline the place before the article's first words; null where there is none
   */
  public CleanedPage.Metadata read(
      List<HtmlBlock> blocks,
      List<? extends @Nullable RemovalReason> verdicts,
      @Nullable String dateline) {
    String title = title();
    HtmlSurroundings around = HtmlSurroundings.read(blocks, verdicts, elements.times(), title);
    String publisher = publisher(around);
    List<TimeClaim> updates = updates(around);
    TimeClaim published = PublicationTime.of(publications(around, fetchedFrom), updates);
    TimeClaim updated = PublicationTime.update(updates, published);
    return new CleanedPage.Metadata(
        title,
        published == null ? null : published.dated(),
        updated == null ? null : updated.dated(),
        publisher,
        authors(around, publisher),
        dateline,
        section(title),
        address,
        language());
  }

  // ------------------------------------------------------------------- titles

  private static List<String> titles(PageElements elements) {
    List<String> titles = new ArrayList<>();
    add(titles, elements.meta("og:title"));
    add(titles, elements.meta("twitter:title"));
    if (elements.mainHeadings().size() == 1) {
      add(titles, Values.of(PageElements.text(elements.mainHeadings().get(0))));
    }
    add(titles, elements.title());
    return List.copyOf(titles);
  }

  private static void add(List<String> values, @Nullable String value) {
    if (value != null) {
      values.add(value);
    }
  }

  private @Nullable String title() {
    List<String> all = new ArrayList<>();
    String headline = json.value("headline");
    if (headline != null) {
      all.add(headline);
    }
    all.addAll(titles);
    if (all.isEmpty()) {
      return null;
    }
    List<String> sites = sites();
    SiteName site = new SiteName(sites, address == null ? null : WebAddress.host(address));
    String title = agreed(all.stream().map(one -> site.cutOff(one, all)).toList());
    if (CUT.matcher(title).find()) {
      String begin = CUT.matcher(title).replaceFirst("");
      return all.stream()
          .filter(other -> other.startsWith(begin) && !CUT.matcher(other).find())
          .findFirst()
          .map(other -> site.cutOff(other, all))
          .orElse(title);
    }
    return title;
  }

  /** What the page calls its site and publisher. */
  private List<String> sites() {
    List<String> sites = new ArrayList<>(json.siteNames());
    json.named("publisher").forEach(named -> sites.add(named.name()));
    sites.addAll(elements.metas("og:site_name"));
    sites.addAll(elements.metas("application-name"));
    return new ArrayList<>(sites.subList(0, Math.min(MAX_SITES, sites.size())));
  }

  /** The first that is said twice; else the first. */
  private static String agreed(List<String> titles) {
    List<String> keys = titles.stream().map(Values::key).toList();
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).isEmpty() && keys.lastIndexOf(keys.get(i)) > i) {
        return titles.get(i);
      }
    }
    return titles.get(0);
  }

  // -------------------------------------------------------------------- times

  private List<TimeClaim> publications(HtmlSurroundings around, @Nullable String fetchedFrom) {
    List<TimeClaim> claims = new ArrayList<>();
    addAll(claims, json.values("datePublished"), TimeClaim.Place.JSON_LD);
    PUBLISHED.forEach(name -> addAll(claims, elements.metas(name), TimeClaim.Place.META));
    addAll(claims, properties("datepublished"), TimeClaim.Place.MARKED_UP);
    addAll(claims, properties("published_time"), TimeClaim.Place.MARKED_UP);
    claims.addAll(around.published());
    addAll(claims, json.values("dateCreated"), TimeClaim.Place.CREATION);
    CREATED.forEach(name -> addAll(claims, elements.metas(name), TimeClaim.Place.CREATION));
    addAll(claims, properties("datecreated"), TimeClaim.Place.CREATION);
    for (String url : Values.present(elements.canonical(), elements.meta("og:url"), fetchedFrom)) {
      StatedTime day = WebAddress.day(url);
      if (day != null) {
        claims.add(new TimeClaim(day, url, TimeClaim.Place.ADDRESS));
      }
    }
    if (claims.isEmpty()) {
      claims.addAll(around.publishedAtEnd());
    }
    return claims.subList(0, Math.min(MAX_CLAIMS, claims.size()));
  }

  private List<TimeClaim> updates(HtmlSurroundings around) {
    List<TimeClaim> claims = new ArrayList<>();
    addAll(claims, json.values("dateModified"), TimeClaim.Place.JSON_LD);
    UPDATED.forEach(name -> addAll(claims, elements.metas(name), TimeClaim.Place.META));
    addAll(claims, properties("datemodified"), TimeClaim.Place.MARKED_UP);
    claims.addAll(around.updated());
    return claims.subList(0, Math.min(MAX_CLAIMS, claims.size()));
  }

  private List<String> properties(String name) {
    return elements.properties(name).stream()
        .map(PageElements::stated)
        .filter(Objects::nonNull)
        .toList();
  }

  private static void addAll(List<TimeClaim> claims, List<String> values, TimeClaim.Place place) {
    for (String value : values) {
      TimeClaim claim = TimeClaim.of(value, place);
      if (claim != null) {
        claims.add(claim);
      }
    }
  }

  // -------------------------------------------------------------------- names

  private @Nullable String publisher(HtmlSurroundings around) {
    List<String> stated = new ArrayList<>();
    json.named("publisher").forEach(named -> stated.add(named.name()));
    stated.addAll(elements.metas("og:site_name"));
    stated.addAll(names(elements.properties("publisher")));
    stated.addAll(elements.metas("dc.publisher"));
    stated.addAll(elements.metas("citation_publisher"));
    stated.addAll(elements.metas("publisher"));
    stated.addAll(json.siteNames());
    stated.addAll(elements.metas("application-name"));
    String shown = around.copyrightHolder();
    if (shown != null) {
      stated.add(shown);
    }
    return stated.stream().filter(HtmlMetadata::isName).findFirst().orElse(null);
  }

  /** Addresses and accounts stand where names should. */
  private static boolean isName(String name) {
    return !name.contains("://")
        && !name.startsWith("@")
        && !name.startsWith("//")
        && !name.toLowerCase(Locale.ROOT).startsWith("www.")
        && name.codePoints().anyMatch(Character::isLetter)
        && name.length() <= 120;
  }

  private List<String> authors(HtmlSurroundings around, @Nullable String publisher) {
    List<List<String>> sources =
        List.of(
            json.named("author").stream()
                .filter(author -> !author.organization())
                .map(JsonLd.Named::name)
                .toList(),
            metas("author", "article:author", "parsely-author", "sailthru.author", "byl"),
            metas("dc.creator", "dcterms.creator", "citation_author", "dc.contributor"),
            authorsOf(elements.properties("author")),
            around.authors(),
            elements.authorLinks().stream()
                .filter(link -> !link.normalName().equals("link") && around.isNear(link))
                .map(link -> Values.of(PageElements.text(link)))
                .filter(Objects::nonNull)
                .limit(5)
                .toList());
    List<String> sites = sites();
    if (publisher != null) {
      sites.add(publisher);
    }
    for (List<String> source : sources) {
      List<String> names = AuthorNames.of(source, sites);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> metas(String... names) {
    for (String name : names) {
      List<String> values = elements.metas(name).stream().filter(HtmlMetadata::isName).toList();
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** What items are called: by their own property, else by what they state or show. */
  private static List<String> names(List<Element> items) {
    List<String> names = new ArrayList<>();
    for (Element item : items) {
      Element name = SmallElement.is(item) ? item.selectFirst(NAME) : null;
      String stated = PageElements.stated(name == null ? item : name);
      if (stated != null) {
        names.add(stated);
      }
    }
    return names;
  }

  /** As {@link #names}, but an item may be several people's. */
  private static List<String> authorsOf(List<Element> items) {
    List<String> names = new ArrayList<>();
    for (Element item : items) {
      boolean plain = item.childrenSize() > 0 && !item.hasAttr("content");
      List<String> parts = plain ? BylineElement.names(item, true) : List.of();
      names.addAll(parts.size() > 1 ? parts : names(List.of(item)));
    }
    return names;
  }

  // -------------------------------------------------------------------- place

  private @Nullable String section(@Nullable String title) {
    List<String> stated = new ArrayList<>(json.values("articleSection"));
    stated.addAll(elements.metas("article:section"));
    stated.addAll(elements.metas("section"));
    stated.addAll(elements.metas("parsely-section"));
    stated.addAll(Values.present(elements.property("articlesection")));
    Set<String> sites = sites().stream().map(Values::key).collect(Collectors.toSet());
    for (String names : stated) {
      // Some CMSes print all of an article's sections in one.
      String section = LIST.split(names, 2)[0];
      if (isSection(section, title, sites)) {
        return section;
      }
    }
    List<String> path = json.breadcrumbs();
    if (path.isEmpty() && !elements.breadcrumbs().isEmpty()) {
      path =
          elements.breadcrumbs().get(0).getElementsByTag("a").stream()
              .map(link -> Values.of(PageElements.text(link)))
              .filter(Objects::nonNull)
              .toList();
    }
    return path.stream().filter(name -> isSection(name, title, sites)).findFirst().orElse(null);
  }

  /**
   * Whether a step of a page's path is neither its site, nor a date, nor the page itself.
   *
   * @param sites keys of the site's names
   */
  private boolean isSection(String name, @Nullable String title, Set<String> sites) {
    String key = Values.key(name);
    String host = address == null ? null : WebAddress.host(address);
    boolean site =
        sites.contains(key) || host != null && Values.key(host).endsWith(key) && name.contains(".");
    return isName(name)
        && !site
        && !HOME.contains(key)
        && !name.toLowerCase(Locale.ROOT).contains("home page")
        && name.length() <= 40
        && (title == null || !Values.key(title).equals(key));
  }

  /** The page's own address: the canonical one, unless that is only the site's. */
  private static @Nullable String address(
      PageElements elements, @Nullable String base, @Nullable String canonical) {
    String stated = canonical == null ? null : WebAddress.absolute(canonical, base);
    String graph = elements.meta("og:url");
    String other = graph == null ? null : WebAddress.absolute(graph, base);
    return stated == null || WebAddress.isSite(stated) && other != null ? other : stated;
  }

  private @Nullable String language() {
    String stated =
        Values.first(
            json.value("inLanguage"),
            elements.language(),
            elements.meta("og:locale"),
            elements.meta("content-language"));
    return stated != null && LANGUAGE.matcher(stated).matches() ? stated.replace('_', '-') : null;
  }
}
