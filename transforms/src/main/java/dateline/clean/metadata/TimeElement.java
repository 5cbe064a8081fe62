package dateline.clean.metadata;

import dateline.clean.time.LabelledTime;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside an element that is a time call it. Of several times in one element each is
 * called what stands between it and the one before.
 */
final class TimeElement {

  /** In characters; more words tell of a day, and call it nothing. */
  private static final int MAX_WORDS = 100;

  /** Neighbours further away belong to something else. */
  private static final int MAX_NEIGHBOURS = 12;

  private static final Set<String> FRAMES = Set.of("span", "b", "strong", "em", "i", "small");

  private TimeElement() {}

  static LabelledTime.Label label(Element dated) {
    String own = own(dated);
    Element time = withFrame(dated);
    Element parent = time.parent();
    if (parent == null) {
      return LabelledTime.label(own);
    }
    LabelledTime.Label label = LabelledTime.label(wordsBefore(time) + " " + own);
    if (label == LabelledTime.Label.NONE && !isEarlierThanNext(time)) {
      label = LabelledTime.labelBehind(wordsBehind(time));
    }
    if (label == LabelledTime.Label.NONE && isOnlyTime(time)) {
      String around = SmallElement.ownText(parent);
      label = LabelledTime.label((around.length() > MAX_WORDS ? "" : around) + " " + own);
    }
    return label;
  }

  /** The element that sets a time in its style and holds nothing else; else the time itself. */
  private static Element withFrame(Element time) {
    Element parent = time.parent();
    boolean frame =
        parent != null
            && FRAMES.contains(parent.normalName())
            && parent.childrenSize() == 1
            && SmallElement.ownText(parent).isBlank();
    return frame && parent != null ? parent : time;
  }

  private static String own(Element time) {
    String own = PageElements.text(time);
    return own.length() > MAX_WORDS ? "" : own;
  }

  /** What stands between a time and the one before it, or its parent's begin. */
  private static String wordsBefore(Element time) {
    String words = "";
    Node node = time.previousSibling();
    for (int i = 0; node != null && i < MAX_NEIGHBOURS && !isTime(node); i++) {
      words = words(node) + words;
      node = node.previousSibling();
    }
    Element previous = previousTime(time);
    if (previous != null && !isEarlierThanNext(previous)) {
      words = LabelledTime.withoutLabelBehind(words);
    }
    return words.length() > MAX_WORDS ? "" : words;
  }

  private static String wordsBehind(Element time) {
    Node next = time.nextSibling();
    return next == null || isTime(next) ? "" : words(next);
  }

  private static String words(Node node) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      return words.length() > SmallElement.MAX_TEXT ? "" : words;
    }
    return node instanceof Element element ? " " + PageElements.text(element) + " " : "";
  }

  private static boolean isOnlyTime(Element time) {
    return nextTime(time) == null && previousTime(time) == null;
  }

  private static @Nullable Element previousTime(Element time) {
    Node node = time.previousSibling();
    for (int i = 0; node != null && i < MAX_NEIGHBOURS; i++, node = node.previousSibling()) {
      if (isTime(node)) {
        return (Element) node;
      }
    }
    return null;
  }

  private static @Nullable Element nextTime(Element time) {
    Node node = time.nextSibling();
    for (int i = 0; node != null && i < MAX_NEIGHBOURS; i++, node = node.nextSibling()) {
      if (isTime(node)) {
        return (Element) node;
      }
    }
    return null;
  }

  /** An update is never the earlier of two. */
  private static boolean isEarlierThanNext(Element time) {
    Element next = nextTime(time);
    TimeClaim mine = claim(inner(time));
    TimeClaim its = next == null ? null : claim(inner(next));
    return mine != null && its != null && mine.at().isBefore(its.at());
  }

  /** What an element that is a time states for machines; null if it states none. */
  static @Nullable TimeClaim claim(Element time) {
    String stated = Values.first(time.attr("datetime"), time.attr("content"), time.attr("title"));
    return stated == null ? null : TimeClaim.of(stated, TimeClaim.Place.MARKED_UP);
  }

  private static boolean isTime(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    Element inner = inner(element);
    return inner.normalName().equals("time") || inner.hasAttr("datetime");
  }

  /** The time that a frame holds; else the element itself. */
  private static Element inner(Element element) {
    Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
    return only != null && withFrame(only).equals(element) ? only : element;
  }
}
