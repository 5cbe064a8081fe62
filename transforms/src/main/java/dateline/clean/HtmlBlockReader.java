package dateline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a parsed page into its visible blocks, in page order. */
final class HtmlBlockReader {

  /** Elements of which nothing is shown, or nothing that is text of the page. */
  private static final Set<String> INVISIBLE =
      Set.of(
          "audio",
          "button",
          "canvas",
          "datalist",
          "dialog",
          "embed",
          "head",
          "iframe",
          "input",
          "map",
          "math",
          "meter",
          "noscript",
          "object",
          "option",
          "progress",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "video");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "picture",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Share of a page's text that may be hidden. */
  private static final double MAX_HIDDEN = 0.4;

  private final HtmlText source;
  private final int bodyLength;
  private final List<HtmlBlock> blocks = new ArrayList<>();
  private MappedText.Builder text = new MappedText.Builder();
  private Element element;
  private int linkLength;
  private int linkDepth;
  private int lineBreaks;

  private HtmlBlockReader(DecodedText page, Element body) {
    this.source = new HtmlText(page);
    this.element = body;
    this.bodyLength = body.wholeText().length();
  }

  /** The visible blocks of a page. */
  static List<HtmlBlock> read(DecodedText page, Document document) {
    Element body = document.body();
    HtmlBlockReader reader = new HtmlBlockReader(page, body);
    // Without recursion: pages may nest tens of thousands deep.
    reader.new Visitor().traverse(body);
    reader.flush();
    return reader.blocks;
  }

  private final class Visitor implements NodeVisitor {

    /** The invisible element whose inside is passed over; null outside any. */
    private @Nullable Node skipped;

    @Override
    public void head(Node node, int depth) {
      if (skipped != null) {
        return;
      }
      if (node instanceof TextNode textNode) {
        append(textNode);
      } else if (node instanceof Element current) {
        if (isInvisible(current) || isHidden(current)) {
          skipped = node;
          return;
        }
        String name = current.normalName();
        if (BLOCKS.contains(name)) {
          flush();
          element = current;
        } else if (name.equals("br")) {
          lineBreak(current);
        } else if (name.equals("a")) {
          linkDepth++;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skipped != null) {
        skipped = skipped.equals(node) ? null : skipped;
        return;
      }
      if (node instanceof Element current) {
        String name = current.normalName();
        if (BLOCKS.contains(name)) {
          flush();
          Element parent = current.parent();
          element = parent == null ? current : parent;
        } else if (name.equals("a")) {
          linkDepth--;
        }
      }
    }
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    if (!words.isBlank()) {
      lineBreaks = 0;
      linkLength += linkDepth > 0 ? words.strip().length() : 0;
    }
    source.append(node, text);
  }

  /** One line break is white space, two end a paragraph. */
  private void lineBreak(Element tag) {
    lineBreaks++;
    if (lineBreaks > 1) {
      flush();
    } else {
      source.appendBreak(tag, text);
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      MappedText line = LineNormalizer.normalize(text.build());
      if (!line.isEmpty()) {
        Element holder = blockOf(element);
        blocks.add(new HtmlBlock(new Block(line, true), holder, linkLength));
      }
      text = new MappedText.Builder();
    }
    linkLength = 0;
    lineBreaks = 0;
  }

  private static Element blockOf(Element inner) {
    Element current = inner;
    while (!BLOCKS.contains(current.normalName()) && current.parent() != null) {
      current = current.parent();
    }
    return current;
  }

  private static boolean isInvisible(Element element) {
    return INVISIBLE.contains(element.normalName());
  }

  /** Hidden by an attribute; unless it holds so much that a script must be to show it. */
  private boolean isHidden(Element element) {
    return saysHidden(element) && element.wholeText().length() < MAX_HIDDEN * bodyLength;
  }

  private static boolean saysHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true") && !element.normalName().equals("body")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
