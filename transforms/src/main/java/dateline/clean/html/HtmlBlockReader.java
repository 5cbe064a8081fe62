package dateline.clean.html;

import dateline.clean.block.Block;
import dateline.clean.decode.DecodedText;
import dateline.clean.decode.LineNormalizer;
import dateline.clean.decode.MappedText;
import dateline.limit.TimeBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Cuts a parsed page into its visible blocks, in page order. */
public final class HtmlBlockReader {

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

  private final HtmlText source;
  private final Set<Element> hidden;
  private final boolean breaksEndParagraphs;
  private final TimeBudget budget;
  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final PlaceStack places = new PlaceStack();
  private final MappedText.Builder text = new MappedText.Builder();
  private boolean blank = true;
  private int linkLength;
  private int linkDepth;
  private int preformatted;
  private int lineBreaks;

  private HtmlBlockReader(DecodedText page, Element body, Set<HtmlRule> rules, TimeBudget budget) {
    this.source = new HtmlText(page);
    this.hidden = rules.contains(HtmlRule.HIDDEN) ? HiddenElements.in(body) : Set.of();
    this.breaksEndParagraphs = rules.contains(HtmlRule.BREAKS);
    this.budget = budget;
  }

  /** The visible blocks of a page. */
  public static HtmlPage read(
      DecodedText page, Document document, Set<HtmlRule> rules, TimeBudget budget) {
    Element body = document.body();
    HtmlBlockReader reader = new HtmlBlockReader(page, body, rules, budget);
    // Without recursion: pages may nest tens of thousands deep.
    reader.new Visitor().traverse(body);
    return new HtmlPage(reader.places.all(), reader.blocks);
  }

  /** How a page shows an element. */
  private enum Shown {
    NOT,
    AS_BLOCK,
    IN_LINE;

    private static final Map<String, Shown> OF_TAGS = new HashMap<>();

    static {
      INVISIBLE.forEach(tag -> OF_TAGS.put(tag, NOT));
      BLOCKS.forEach(tag -> OF_TAGS.put(tag, AS_BLOCK));
    }

    static Shown of(Element element) {
      return OF_TAGS.getOrDefault(element.normalName(), IN_LINE);
    }
  }

  private final class Visitor implements NodeVisitor {

    /** The invisible element whose inside is passed over; null outside any. */
    private @Nullable Node skipped;

    @Override
    public void head(Node node, int depth) {
      budget.tick();
      if (skipped != null) {
        return;
      }
      if (node instanceof TextNode textNode) {
        append(textNode);
      } else if (node instanceof Element element) {
        String name = element.normalName();
        Shown shown = Shown.of(element);
        if (shown == Shown.NOT || hidden.contains(element)) {
          skipped = node;
          return;
        }
        // The traversal's root is a block by its place, whatever it is called.
        boolean block = depth == 0 || shown == Shown.AS_BLOCK;
        if (block) {
          flush();
        } else if (name.equals("br")) {
          lineBreak(element);
        } else if (name.equals("a")) {
          linkDepth++;
        }
        preformatted += name.equals("pre") ? 1 : 0;
        places.enter(element, block);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skipped != null) {
        skipped = skipped.equals(node) ? null : skipped;
        return;
      }
      if (node instanceof Element element) {
        String name = element.normalName();
        boolean block = depth == 0 || Shown.of(element) == Shown.AS_BLOCK;
        if (block) {
          flush();
        } else if (name.equals("a")) {
          linkDepth--;
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        places.leave(block);
      }
    }
  }

  private void append(TextNode node) {
    String words = node.getWholeText();
    if (!words.isBlank()) {
      blank = false;
      lineBreaks = 0;
      linkLength += linkDepth > 0 ? words.strip().length() : 0;
    }
    if (preformatted > 0 && words.indexOf('\n') >= 0 && breaksEndParagraphs) {
      appendLines(node);
    } else {
      source.append(node, text);
    }
  }

  /** Where white space is shown, a blank line ends a paragraph. */
  private void appendLines(TextNode node) {
    MappedText.Builder lines = new MappedText.Builder();
    source.append(node, lines);
    MappedText all = lines.build();
    int from = 0;
    int newLines = 0;
    for (int i = 0; i < all.length(); i++) {
      int c = all.codePoint(i);
      if (c == '\n') {
        newLines++;
      } else if (!Character.isWhitespace(c)) {
        if (newLines > 1) {
          text.append(all, from, i);
          flush();
          from = i;
        }
        newLines = 0;
        blank = false;
      }
    }
    text.append(all, from, all.length());
  }

  /** One line break is white space, two end a paragraph. */
  private void lineBreak(Element tag) {
    lineBreaks++;
    if (lineBreaks > 1 && breaksEndParagraphs) {
      flush();
    } else {
      source.appendBreak(tag, text);
    }
  }

  private void flush() {
    if (!blank) {
      MappedText line = LineNormalizer.normalize(text.build());
      if (!line.isEmpty()) {
        blocks.add(new HtmlBlock(new Block(line, true), places.holder(), linkLength));
      }
    }
    text.clear();
    blank = true;
    linkLength = 0;
    lineBreaks = 0;
  }
}
