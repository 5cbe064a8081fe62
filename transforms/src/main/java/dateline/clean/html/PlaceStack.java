package dateline.clean.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The elements that are open while a page is read, and the places of those that turned out to hold
 * a block.
 */
final class PlaceStack {

  private final List<HtmlPlace> all = new ArrayList<>();

  /** The open elements from the outermost inwards. */
  private final List<Element> open = new ArrayList<>();

  /** Places of the outermost open elements; all that are around a place are places too. */
  private final List<HtmlPlace> placed = new ArrayList<>();

  /** How many elements are open up to each open block element, itself included. */
  private final List<Integer> blockDepths = new ArrayList<>();

  void enter(Element element, boolean block) {
    open.add(element);
    if (block) {
      blockDepths.add(open.size());
    }
  }

  void leave(boolean block) {
    if (block) {
      blockDepths.remove(blockDepths.size() - 1);
    }
    open.remove(open.size() - 1);
    if (placed.size() > open.size()) {
      placed.remove(placed.size() - 1);
    }
  }

  /** The place of the innermost open block element. */
  HtmlPlace holder() {
    int depth = blockDepths.get(blockDepths.size() - 1);
    while (placed.size() < depth) {
      HtmlPlace around = placed.isEmpty() ? null : placed.get(placed.size() - 1);
      HtmlPlace place = new HtmlPlace(all.size(), around, open.get(placed.size()));
      all.add(place);
      placed.add(place);
    }
    return placed.get(depth - 1);
  }

  /** All places so far, in page order. */
  List<HtmlPlace> all() {
    return all;
  }
}
