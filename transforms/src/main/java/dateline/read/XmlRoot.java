package dateline.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outermost element of an XML document, which tells a page from a feed.
 *
 * @param name in lower case, without its prefix; "html" if the document type says so, and of a page
 *     that begins with a picture
 * @param declared whether the document says that it is XML
 */
record XmlRoot(String name, boolean declared) {

  private static final int HEAD = 1 << 13;

  /**
   * XHTML, and pieces of it: elements that hold what is read, under names that other XML rarely
   * has.
   */
  private static final Set<String> PAGES =
      Set.of(
          "html",
          "head",
          "body",
          "main",
          "article",
          "section",
          "div",
          "p",
          "header",
          "footer",
          "nav",
          "aside",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "figure",
          "center",
          "table",
          "form",
          "span",
          "pre",
          "hr",
          "br",
          "noscript");

  /** What tells that a page follows a picture which stands in front of it. */
  private static final Pattern PAGE_BEHIND =
      Pattern.compile("<(?:!doctype\\s+html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");

  private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");

  /** How a site is embedded, searched and written to: blogs link to these from each page. */
  private static final Set<String> SERVICES = Set.of("oembed", "rsd", "opensearchdescription");

  /** What is XML though it may not say so. */
  private static final Set<String> NO_PAGES =
      Set.of("rss", "feed", "rdf", "opml", "urlset", "sitemapindex", "svg");

  /** The root of what begins like a document with tags; null if it does not, or begins long. */
  static @Nullable XmlRoot of(byte[] content) {
    String text = new String(content, 0, Math.min(content.length, HEAD), charset(content));
    int at = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : text.startsWith("\ufeff") ? 1 : 0;
    at = skipSpace(text, at);
    boolean declared = text.startsWith("<?xml", at);
    while (at < text.length() && text.charAt(at) == '<') {
      int end;
      if (text.startsWith("<?", at)) {
        end = behind(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = behind(text, "-->", at);
      } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
        if (name(text, skipSpace(text, at + 9)).equals("html")) {
          return new XmlRoot("html", declared);
        }
        int subset = text.indexOf('[', at);
        int close = text.indexOf('>', at);
        end = subset >= 0 && subset < close ? behind(text, "]", subset) : at + 1;
        end = end < 0 ? -1 : behind(text, ">", end);
      } else {
        String name = name(text, at + 1);
        // Sites put the symbols that they draw with before all else.
        boolean inFront = name.equals("svg") && PAGE_BEHIND.matcher(text).find(at);
        return name.isEmpty() ? null : new XmlRoot(inFront ? "html" : name, declared);
      }
      if (end < 0) {
        return null;
      }
      at = skipSpace(text, end);
    }
    return null;
  }

  /** Whether it may be read as HTML. */
  boolean isPage() {
    return PAGES.contains(name) || !declared && !NO_PAGES.contains(name);
  }

  /** Whether it says that it is a page, or a piece of one. */
  boolean isHtml() {
    return PAGES.contains(name);
  }

  /** Whether it is what sites have for programs: a feed, a sitemap, or the like. */
  boolean isForPrograms() {
    return isFeed() || SITEMAPS.contains(name) || SERVICES.contains(name);
  }

  /** Whether it is a list of articles for programs. */
  boolean isFeed() {
    return FEEDS.contains(name);
  }

  /** Names of elements are the same in all charsets but those of wide characters. */
  private static Charset charset(byte[] content) {
    if (content.length < 2) {
      return StandardCharsets.ISO_8859_1;
    }
    int first = (content[0] & 0xff) << 8 | content[1] & 0xff;
    return switch (first) {
      case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
      case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.ISO_8859_1;
    };
  }

  private static int behind(String text, String what, int from) {
    int at = text.indexOf(what, from);
    return at < 0 ? -1 : at + what.length();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(from, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == ':'
        || c == '_'
        || c == '-'
        || c == '.';
  }
}
