package dateline.read;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a media type, or its bytes, say of content, and what to call content that is no page. */
final class ContentType {

  /** What a page is served as. Servers that know no better call it a stream of octets. */
  /**
   * Of brat's stand-off annotations, which lie beside the texts that they are of; a name of ours.
   */
  static final String ANNOTATIONS = "text/x-annotations";

  private static final Set<String> PAGES =
      Set.of(
          "",
          "text/html",
          "text/plain",
          "application/xhtml+xml",
          "application/octet-stream",
          "application/x-httpd-php",
          "unknown/unknown");

  /** What says that content is a page, whatever it looks like. */
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

  /** What XHTML may be served as, and any other XML. */
  private static final Set<String> XML = Set.of("application/xml", "text/xml");

  private static final Set<String> FEEDS =
      Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");

  private static final Set<String> MEDIA = Set.of("image", "video", "audio", "font");

  /**
   * Pictures, sounds, fonts and compressed data have bytes in their first lines that no text has.
   */
  private static final int SAMPLE = 1000;

  private ContentType() {}

  /** Whether content begins without a control character other than white space. */
  static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, SAMPLE); i++) {
      byte b = content[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Whether content of the type may be a page. */
  static boolean mayBePage(String type) {
    return PAGES.contains(type) || isXml(type);
  }

  /** Whether content of the type is a page unless it is a list for programs. */
  static boolean isHtml(String type) {
    return HTML.contains(type);
  }

  /** Whether the content must tell whether it is a page. */
  static boolean isXml(String type) {
    return XML.contains(type);
  }

  /**
   * What to call content that is no page, in the singular. Types are many, and anybody may invent
   * one: these are few.
   */
  static String kind(String type) {
    String family = type.substring(0, Math.max(0, type.indexOf('/')));
    if (MEDIA.contains(family)) {
      return family.equals("audio") ? "audio file" : family;
    }
    if (FEEDS.contains(type)) {
      return "feed";
    }
    if (type.equals(ANNOTATIONS)) {
      return "annotation file";
    }
    if (type.endsWith("/css")) {
      return "style sheet";
    }
    if (type.endsWith("javascript")) {
      return "script";
    }
    for (String format : new String[] {"JSON", "XML", "PDF"}) {
      if (type.endsWith(format.toLowerCase(Locale.ROOT))) {
        return format + " document";
      }
    }
    return "other response";
  }

  /** What to call XML that is no page, in the singular. */
  static String kind(@Nullable XmlRoot root) {
    return root != null && root.isFeed() ? "feed" : "XML document";
  }
}
