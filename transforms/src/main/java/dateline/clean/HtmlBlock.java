package dateline.clean;

import org.jsoup.nodes.Element;

/**
 * A visible block of an HTML page.
 *
 * @param block its text and what the shape of the text says
 * @param element the block element it stands in directly
 * @param linkLength characters of its text that are within links, in UTF-16 units
 */
record HtmlBlock(Block block, Element element, int linkLength) {

  int length() {
    return block.text().length();
  }

  /** Share of the text that is within links, in [0, 1]. */
  double linkShare() {
    return Math.min(1, linkLength / (double) Math.max(1, length()));
  }

  /** Characters outside links. */
  int ownLength() {
    return length() - Math.min(length(), linkLength);
  }

  /** Whether it stands in a quotation set apart: a post of a network, a statement. */
  boolean isQuoted() {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.normalName().equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  boolean isHeading() {
    return element.normalName().matches("h[1-6]");
  }
}
