package dateline.clean.html;

import dateline.clean.block.Block;
import org.jsoup.nodes.Element;

/**
 * A visible block of an HTML page.
 *
 * @param block its text and what the shape of the text says
 * @param place the block element it stands in directly
 * @param linkLength characters of its text that are within links, in UTF-16 units
 */
public record HtmlBlock(Block block, HtmlPlace place, int linkLength) {

  Element element() {
    return place.element();
  }

  boolean isHeading() {
    return place.isHeading();
  }

  public int length() {
    return block.text().length();
  }

  /** Length of what it says, in characters of an alphabet. */
  public int weight() {
    return length() + 2 * block.ideographs();
  }

  /** Share of the text that is within links, in [0, 1]. */
  public double linkShare() {
    return Math.min(1, linkLength / (double) Math.max(1, length()));
  }

  /** Characters outside links. */
  public int ownLength() {
    return length() - Math.min(length(), linkLength);
  }
}
