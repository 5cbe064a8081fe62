package dateline.clean.metadata;

import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.NodeIterator;
import org.jsoup.nodes.TextNode;

/**
 * Reads elements that hold no more than a value may. Larger ones state none, and are not read to
 * their end: of elements within each other, as hostile pages nest them by the hundred, each would
 * take as long as the page.
 */
final class SmallElement {

  /** Longest text of a value. */
  static final int MAX_TEXT = 2000;

  /** An author's block, with picture and biography, has some dozens. */
  private static final int MAX_NODES = 2000;

  /** Source of a text, with the white space that indents it. */
  private static final int MAX_SOURCE = 10 * MAX_TEXT;

  private SmallElement() {}

  /** Whether an element is small enough to be read. */
  static boolean is(Element element) {
    int nodes = 0;
    int length = 0;
    Iterator<Node> inside = new NodeIterator<>(element, Node.class);
    while (inside.hasNext()) {
      nodes++;
      length += inside.next() instanceof TextNode text ? text.getWholeText().length() : 0;
      if (nodes > MAX_NODES || length > MAX_SOURCE) {
        return false;
      }
    }
    return true;
  }

  /** The text of an element; empty if that is longer than any value. */
  static String text(Element element) {
    String text = is(element) ? element.text() : "";
    return text.length() > MAX_TEXT ? "" : text;
  }

  /** The text of an element that is in none within it; empty if there is more than of any value. */
  static String ownText(Element element) {
    if (element.childNodeSize() > MAX_NODES) {
      return "";
    }
    int length = 0;
    for (TextNode text : element.textNodes()) {
      length += text.getWholeText().length();
    }
    return length > MAX_SOURCE ? "" : element.ownText();
  }
}
