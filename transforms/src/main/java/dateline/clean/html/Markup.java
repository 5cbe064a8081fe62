package dateline.clean.html;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells HTML pages from text. */
public final class Markup {

  private static final int SAMPLE = 4000;

  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** Tags that pages without the outer ones are made of. */
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "<(?:meta|div|p|title|script|h1|article|section)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final int MIN_FRAGMENT_TAGS = 5;

  /** What begins with a block of text, and ends it as well, is a piece of a page. */
  private static final Pattern PIECE =
      Pattern.compile(
          "<(p|div|h[1-6]|article|section|main|header|figure|blockquote|ul|ol|table)(?:\\s[^<>]*)?>"
              + "(?s:.*?)</\\1\\s*>",
          Pattern.CASE_INSENSITIVE);

  /** Media types of documents. */
  public static final String TEXT = "text/plain";

  static final String HTML_TYPE = "text/html";
  private static final String XHTML_TYPE = "application/xhtml+xml";

  private static final Pattern ANY_TAG = Pattern.compile("<[a-zA-Z!?/]");
  private static final Pattern XML = Pattern.compile("^\\s*<\\?xml\\s");

  /** Elements that close themselves, which only XML knows; those that HTML knows too are void. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\\s/])"
              + "[a-zA-Z][^<>\"']{0,200}(?:(?:\"[^\"<>]{0,500}\"|'[^'<>]{0,500}')[^<>\"']{0,100}){0,20}/>");

  private Markup() {}

  /**
   * The media type of a page.
   *
   * @param declared what came with it; null where nothing did
   */
  public static String mediaType(String text, @Nullable String declared) {
    if (declared != null && declared.equals(TEXT)) {
      return TEXT;
    }
    boolean xhtml = XHTML_TYPE.equals(declared) || isHtml(text) && XML.matcher(text).lookingAt();
    if (xhtml) {
      return XHTML_TYPE;
    }
    boolean says = HTML_TYPE.equals(declared) && ANY_TAG.matcher(text).find();
    return says || isHtml(text) ? HTML_TYPE : TEXT;
  }

  /**
   * A page as an HTML parser understands it, of the same length. In XHTML a script without content
   * closes itself; a parser of HTML would take the whole page for its content.
   */
  public static String forHtmlParser(String text) {
    if (!XML.matcher(text).lookingAt()) {
      return text;
    }
    StringBuilder html = new StringBuilder(text);
    CLOSED.matcher(text).results().forEach(tag -> html.setCharAt(tag.start() + 1, '!'));
    return html.toString();
  }

  /** Index of what stands behind white space and comments, of any length. */
  private static int behindComments(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at);
        if (end < 0) {
          return at;
        }
        at = end + 3;
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether a text is an HTML page. */
  private static boolean isHtml(String text) {
    int begin = behindComments(text);
    String head = text.substring(begin, Math.min(begin + SAMPLE, text.length()));
    return HTML.matcher(head).find()
        || head.startsWith("<")
            && (PIECE.matcher(head).lookingAt()
                || FRAGMENT.matcher(head).results().count() >= MIN_FRAGMENT_TAGS);
  }
}
