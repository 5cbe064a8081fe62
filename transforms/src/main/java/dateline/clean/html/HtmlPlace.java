package dateline.clean.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element of a page that has visible blocks in it. */
public final class HtmlPlace {

  private final int index;
  private final @Nullable HtmlPlace parent;
  private final Element element;
  private final int depth;
  private final boolean quoted;

  /**
   * A place.
   *
   * @param index among all places of the page, an element's before those in it
   * @param parent the element it stands in; null for the page's body
   */
  HtmlPlace(int index, @Nullable HtmlPlace parent, Element element) {
    this.index = index;
    this.parent = parent;
    this.element = element;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.quoted = parent != null && parent.quoted || element.normalName().equals("blockquote");
  }

  public int index() {
    return index;
  }

  public @Nullable HtmlPlace parent() {
    return parent;
  }

  public Element element() {
    return element;
  }

  public String tag() {
    return element.normalName();
  }

  /** How many elements it stands in. */
  public int depth() {
    return depth;
  }

  /** Whether it is or stands in a quotation set apart: a post of a network, a statement. */
  public boolean isQuoted() {
    return quoted;
  }

  public boolean isHeading() {
    String tag = tag();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }
}
