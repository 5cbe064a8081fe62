package dateline.clean.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the elements that attributes hide; but for those which hold so much of the page's text that
 * a script must be to show them.
 */
public final class HiddenElements {

  /** Share of a page's text that may be hidden. */
  private static final double MAX_SHARE = 0.4;

  private HiddenElements() {}

  public static Set<Element> in(Element body) {
    Lengths lengths = new Lengths();
    lengths.traverse(body);
    Set<Element> hidden = new HashSet<>();
    lengths.ofHidden.forEach(
        (element, length) -> {
          if (length < MAX_SHARE * lengths.read) {
            hidden.add(element);
          }
        });
    return hidden;
  }

  /** Measures what says it is hidden; all in one walk, for such elements may nest. */
  private static final class Lengths implements NodeVisitor {

    private final Map<Element, Integer> ofHidden = new HashMap<>();
    private final Deque<Integer> begins = new ArrayDeque<>();
    private int read;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        read += text.getWholeText().length();
      } else if (node instanceof Element element) {
        read += element.normalName().equals("br") ? 1 : 0;
        if (saysHidden(element)) {
          ofHidden.put(element, 0);
          begins.push(read);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && ofHidden.containsKey(element)) {
        ofHidden.put(element, read - begins.pop());
      }
    }
  }

  private static boolean saysHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    for (Attribute attribute : element.attributes()) {
      boolean hidden =
          switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" ->
                attribute.getValue().equals("true") && !element.normalName().equals("body");
            case "style" -> hides(attribute.getValue());
            default -> false;
          };
      if (hidden) {
        return true;
      }
    }
    return false;
  }

  private static boolean hides(String style) {
    String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
