package dateline.clean;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Pages in shapes that no publisher writes and every crawler meets, in any size. */
final class HostilePages {

  private static final String PARAGRAPH =
      "<p>The harbour board of Ardmouth voted on Tuesday to deepen the old channel by two metres.</p>\n";

  private static final String ITEMS =
      "<span itemprop=author><span itemprop=publisher><span itemprop=datePublished>";

  private static final String SOUP =
      "<script>if(a<b){document.write('<script>x</scr'+'ipt>')}//<!--</script><!--<script>-->a";

  private static final String[] TAGS = {
    "<div class='?'>",
    "</div>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href='/?'>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<h2>",
    "</h2>",
    "<br>",
    "<form>",
    "<select>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "<title>",
    "</title>",
    "<svg>",
    "</svg>",
    "<math>",
    "<span itemprop=?>",
    "<time datetime='?'>",
    "<section>",
    "<aside>",
    "<?>",
    "</?>",
    "<blockquote>",
    "</blockquote>",
    "a ? word",
    " ",
    "\n",
    "The board of ? met."
  };

  private static final String[] TEXTS = {
    "?",
    "? ",
    ". ",
    "! ",
    "<p>",
    "<br>",
    "<br><br>",
    "&?;",
    "&#?;",
    "\u0301",
    "“",
    "”",
    "‘",
    "’",
    "(",
    ")",
    "/",
    "|",
    "By ? ",
    "Ann ? ",
    "© 2020 ",
    "12:30 ",
    "14 May 2019 ",
    "Photo: ",
    "AP ",
    "Published ",
    "Read more: ",
    "@",
    "http://?.example ",
    "港",
    "الميناء ",
    "порт ",
    "- ",
    "* "
  };

  private static final String[] DATA = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\"?\":",
    "\"?\",",
    ",",
    ":",
    "{\"@type\":\"NewsArticle\",",
    "\"author\":[",
    "\"name\":\"Ann ?\"},",
    "\"datePublished\":\"?\",",
    "\\",
    "\\u00",
    "1e9",
    "null"
  };

  private HostilePages() {}

  /** Makers of pages by what is wrong with them, each given a size in thousands of its pieces. */
  static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
    pages.put("articles without end", n -> PARAGRAPH.repeat(20 * n));
    pages.put("nested elements", n -> "<div>".repeat(1000 * n) + PARAGRAPH);
    pages.put("nested elements with text", n -> "<div>a word ".repeat(1000 * n) + PARAGRAPH);
    pages.put("nested hidden elements", n -> "<div hidden>a word ".repeat(1000 * n) + PARAGRAPH);
    pages.put("nested inline elements", n -> "<b><i>word ".repeat(500 * n) + PARAGRAPH);
    pages.put("nested lists", n -> "<ul><li>a word ".repeat(500 * n) + PARAGRAPH);
    pages.put("nested quotes", n -> "<blockquote>a word ".repeat(1000 * n) + PARAGRAPH);
    pages.put("nested tables", n -> "<table><tr><td>a word ".repeat(300 * n) + PARAGRAPH);
    pages.put("siblings", n -> "<div class='a-b share'>a word</div>".repeat(1600 * n) + PARAGRAPH);
    pages.put("links", n -> "<a href='#'>a word</a> ".repeat(1600 * n) + PARAGRAPH);
    pages.put("links without end", n -> "<a href='#'>a word ".repeat(1600 * n) + PARAGRAPH);
    pages.put("linked headlines", n -> "<div><h2><a>A</a></h2></div>".repeat(1000 * n) + PARAGRAPH);
    pages.put("an attribute", n -> "<div class='" + "word-".repeat(3300 * n) + "'>" + PARAGRAPH);
    pages.put("a style", n -> "<div style='" + "top: 0; ".repeat(2100 * n) + "'>" + PARAGRAPH);
    pages.put("attributes", n -> "<p " + attributes(1600 * n) + ">a word</p>" + PARAGRAPH);
    pages.put("a line", n -> "<p>" + "a word, 12:30 (photo) ".repeat(800 * n) + "</p>" + PARAGRAPH);
    pages.put("a word", n -> "<p>" + "word".repeat(4200 * n) + "</p>" + PARAGRAPH);
    pages.put("brackets", n -> "<p>" + "(".repeat(10_000 * n) + "</p>" + PARAGRAPH);
    pages.put("angles", n -> "<p>" + "< ".repeat(5000 * n) + "</p>" + PARAGRAPH);
    pages.put("line breaks", n -> "word<br>".repeat(1000 * n) + PARAGRAPH);
    pages.put("references", n -> "<p>" + "&amp;&hellip;&#8217;".repeat(500 * n) + PARAGRAPH);
    pages.put("broken references", n -> "<p>" + "&ampx&notit&#x;".repeat(500 * n) + PARAGRAPH);
    pages.put("marks", n -> "<p>e" + "\u0301".repeat(5000 * n) + PARAGRAPH);
    pages.put("emoji", n -> "<p>" + "😀 é ".repeat(1000 * n) + PARAGRAPH);
    pages.put("times", n -> "<time datetime='x'>now</time>".repeat(1600 * n) + PARAGRAPH);
    pages.put("structured data", n -> jsonLd("{\"@type\":\"Thing\"}").repeat(1600 * n) + PARAGRAPH);
    pages.put("nested data", n -> jsonLd("[".repeat(5000 * n)) + PARAGRAPH);
    pages.put("meta elements", n -> "<meta name='a' content='b'>".repeat(1600 * n) + PARAGRAPH);
    pages.put("comments", n -> "<!-- a word -->".repeat(1000 * n) + PARAGRAPH);
    pages.put("a comment without end", n -> PARAGRAPH + "<!-- " + "a word ".repeat(2000 * n));
    pages.put("a script without end", n -> PARAGRAPH + "<script>" + "a = 1; ".repeat(2000 * n));
    pages.put("headings", n -> "<h1>a word</h1>".repeat(1000 * n) + PARAGRAPH);
    pages.put("cells", n -> "<table>" + "<tr><td>1<td>2".repeat(500 * n) + "</table>" + PARAGRAPH);
    pages.put("stray ends", n -> "</div></p></b>".repeat(1000 * n) + PARAGRAPH);
    pages.put("item properties", n -> "<b itemprop=author>a word ".repeat(800 * n) + PARAGRAPH);
    pages.put("items around all", n -> ITEMS.repeat(150) + "<i></i>".repeat(3000 * n) + PARAGRAPH);
    pages.put("items around space", n -> ITEMS.repeat(150) + " ".repeat(20_000 * n) + PARAGRAPH);
    pages.put("nested headings", n -> "<h1><span>a word ".repeat(800 * n) + PARAGRAPH);
    pages.put("names of properties", n -> "<p itemprop='" + names(2000 * n) + "'>" + PARAGRAPH);
    pages.put("stamps", n -> "<time datetime='2020-01-01'></time>word, ".repeat(1000 * n));
    pages.put("nested objects", n -> jsonLd("{\"a\":".repeat(1600 * n)) + PARAGRAPH);
    pages.put("sites and crumbs", n -> sitesAndCrumbs(300 * n) + PARAGRAPH);
    pages.put("sites and authors", n -> sitesAndAuthors(300 * n) + PARAGRAPH);
    pages.put("line breaks alone", n -> "<br>".repeat(5000 * n) + PARAGRAPH);
    pages.put("a title", n -> "<title>" + "a word ".repeat(2500 * n) + "</title>" + PARAGRAPH);
    pages.put("a title without end", n -> PARAGRAPH + "<title>" + "a word ".repeat(2500 * n));
    pages.put("scripts in scripts", n -> SOUP.repeat(200 * n) + PARAGRAPH);
    pages.put("unclosed tags", n -> "<b><p>a ".repeat(2000 * n) + PARAGRAPH);
    pages.put("crossed tags", n -> "<a><b><i><div>a</a></i> ".repeat(700 * n) + PARAGRAPH);
    pages.put("right to left", n -> "<p>" + "\u202e\u05d0".repeat(2000 * n) + PARAGRAPH);
    pages.put("halves of pairs", n -> "<p>" + "&#xD800;&#0; ".repeat(1000 * n) + PARAGRAPH);
    pages.put("forms", n -> "<form><input><select><option>a".repeat(300 * n) + PARAGRAPH);
    pages.put("credits", n -> ("<p>" + "Ann/Bo(C".repeat(120) + "/AP</p>").repeat(8 * n));
    pages.put("notices", n -> ("<p>Copyright " + "Of The ".repeat(24) + "x</p>").repeat(20 * n));
    pages.put("names", n -> ("<p>By " + "Ann de la ".repeat(5) + "x</p>").repeat(60 * n));
    pages.put("slashes", n -> ("<p>" + "Ann Bo - ".repeat(100) + "/ x</p>").repeat(8 * n));
    pages.put(
        "standings", n -> "<p>Ardmouth | 10 | 8 | 1 | 1 | 24 | 9 | 15 | 25 | W | L".repeat(90 * n));
    pages.put("anything", n -> random(2000 * n, TAGS) + PARAGRAPH);
    pages.put("any text", n -> random(3000 * n, TEXTS) + PARAGRAPH);
    pages.put("any data", n -> jsonLd(random(3000 * n, DATA)) + PARAGRAPH);
    return pages;
  }

  /** Pieces in an order that never comes again, many of them with a name of their own. */
  private static String random(int count, String[] pieces) {
    Random random = new Random(count);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX);
      all.append(pieces[random.nextInt(pieces.length)].replace("?", name));
    }
    return all.toString();
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append("data-a").append(i).append("='b' ");
    }
    return attributes.toString();
  }

  private static String names(int count) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append('a').append(i).append(' ');
    }
    return names.toString();
  }

  private static String sitesAndCrumbs(int count) {
    StringBuilder sites =
        new StringBuilder("[{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{}");
    for (int i = 0; i < count; i++) {
      sites.append(",{\"name\":\"A name longer than that of any section ").append(i).append("\"}");
    }
    sites.append("]}");
    return jsonLd(sites + sites(count));
  }

  private static String sitesAndAuthors(int count) {
    StringBuilder authors =
        new StringBuilder("[{\"@type\":\"NewsArticle\",\"author\":[\"Ann Roe\"");
    for (int i = 0; i < count; i++) {
      authors.append(",\"Ann R").append("o".repeat(i % 9)).append("e Poe ").append(i % 99);
      authors.append('"');
    }
    authors.append("]}");
    return jsonLd(authors + sites(count));
  }

  private static String sites(int count) {
    StringBuilder sites = new StringBuilder();
    for (int i = 0; i < count; i++) {
      sites
          .append(",{\"@type\":\"WebSite\",\"name\":\"The Harbour Times of ")
          .append(i)
          .append("\"}");
    }
    return sites + "]";
  }

  private static String jsonLd(String data) {
    return "<script type='application/ld+json'>" + data + "</script>";
  }

  /** A page around what is in its body. */
  static String page(String body) {
    return "<!DOCTYPE html><html><body>" + PARAGRAPH.repeat(3) + body;
  }
}
