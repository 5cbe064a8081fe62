package dateline.clean.metadata;

import dateline.clean.block.Bylines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The names in an element of author lines. Each element within it is a statement of its own, for
 * pages part a name from a job by their style and not by white space.
 */
final class BylineElement {

  /** A larger element than this holds more than authors, whatever it is called. */
  private static final int MAX_TEXT = 300;

  /** A class of more characters says nothing. */
  private static final int MAX_NAMES = 500;

  private static final int MAX_CLIMB = 2;

  private static final Pattern CALLED =
      Pattern.compile("(?i)(?:^|[\\s_:-])(?:by-?line|authors?)(?=$|[\\s_:-])");

  /** Parts of a byline that are no names. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:^|[\\s_:-])(?:role|title|job|position|location|place|org|organization|affiliation"
              + "|bio|biography|date|time|timestamp|twitter|social|handle|email|avatar|image|img|photo"
              + "|comments?|count|tags?|section|category)(?=$|[\\s_:-])");

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  /** Elements that set letters, and part nothing. */
  private static final Set<String> LETTERS =
      Set.of("b", "strong", "i", "em", "u", "small", "big", "font", "sup", "sub", "wbr");

  private static final Set<String> NOT_SHOWN =
      Set.of("script", "style", "svg", "button", "time", "noscript", "template");

  private static final String JOIN = "(?:[,;&]|\\b(?:and|und|et|y|e)\\b)";

  private static final Pattern JOINS_BEFORE = Pattern.compile("^\\s*" + JOIN);
  private static final Pattern JOINS_BEHIND = Pattern.compile(JOIN + "\\s*$");

  private static final Pattern EDGES =
      Pattern.compile(
          "^(?:[\\s,;&|/•·–—-]|(?:and|und|et|y|e)\\s){1,9}|(?:[\\s,;&|/•·–—-]|\\s(?:and|und|et|y|e)){1,9}$");

  /** Behind these stands where or for whom somebody writes. */
  private static final Pattern LEADS_AWAY = Pattern.compile("(?i)\\b(?:in|at|for|from|of)\\s*$");

  /** Who took the picture, or edited the text: names behind these are no authors'. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)\\b(?:photo(?:graph|grapher|graphy)?s?|pictures?|images?|illustrat\\w{1,5}|graphics?|videos?"
              + "|edited|editing|translated|reviewed)\\b");

  private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:[a-z]+ )?by\\b");

  /** What an element says, and whether it is a link or called an author's. */
  private record Part(StringBuilder text, boolean marked) {}

  private BylineElement() {}

  /** Whether an element, or a small one around it, is called a byline or an author. */
  static boolean is(Element element) {
    Element around = element;
    for (int i = 0; i <= MAX_CLIMB && around != null; i++, around = around.parent()) {
      if (isCalled(around)) {
        String text = PageElements.text(around);
        return !text.isEmpty() && text.length() <= MAX_TEXT;
      }
    }
    return false;
  }

  private static boolean isCalled(Element element) {
    String names = namesOf(element);
    return !names.isEmpty() && CALLED.matcher(names).find() && !ASIDE.matcher(names).find();
  }

  private static String namesOf(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String names =
        element.className()
            + " "
            + element.id()
            + " "
            + element.attr("itemprop")
            + " "
            + element.attr("rel");
    return names.length() <= MAX_NAMES && mayBeCalled(names)
        ? CAPITAL.matcher(names).replaceAll("-")
        : "";
  }

  /** Looked for first, for hardly an element is called so. */
  private static boolean mayBeCalled(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("author") || lower.contains("line");
  }

  /**
   * The names in an element, in its order.
   *
   * @param called whether it is a byline's, so that a name alone is an author's; in others only
   *     what begins with "by", and what is joined to that
   */
  static List<String> names(Element element, boolean called) {
    List<String> names = new ArrayList<>();
    if (!SmallElement.is(element)) {
      return names;
    }
    boolean by = called;
    String before = "";
    for (Part part : parts(element)) {
      String text = part.text().toString().strip();
      if (text.isEmpty()) {
        continue;
      }
      if (text.length() > MAX_TEXT || CREDIT.matcher(text).find()) {
        break;
      }
      boolean joined = JOINS_BEHIND.matcher(before).find() || JOINS_BEFORE.matcher(text).find();
      boolean another = joined || called && (names.isEmpty() || part.marked());
      String words = EDGES.matcher(text).replaceAll("");
      List<String> stated = Bylines.names(words);
      if (stated.isEmpty() && by && another && !LEADS_AWAY.matcher(before).find()) {
        stated = Bylines.names("By " + words);
        stated = stated.stream().allMatch(Bylines::isLoneName) ? stated : List.of();
      }
      names.addAll(stated);
      by |= BY.matcher(text).find();
      before = text;
    }
    return names;
  }

  private static List<Part> parts(Element element) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(new StringBuilder(), false));
    NodeTraversor.traverse(new Parts(element, parts), element);
    return parts;
  }

  /** Begins a part where an element begins or ends. */
  private static final class Parts implements NodeVisitor {

    private final Element root;
    private final List<Part> parts;
    private @Nullable Node skipped;

    Parts(Element root, List<Part> parts) {
      this.root = root;
      this.parts = parts;
    }

    @Override
    public void head(Node node, int depth) {
      if (skipped != null) {
        return;
      }
      if (node instanceof TextNode text) {
        parts.get(parts.size() - 1).text().append(Values.folded(text.getWholeText()));
      } else if (node instanceof Element element && !element.equals(root)) {
        if (isPassedOver(element)) {
          skipped = node;
        }
        border(element, element.normalName().equals("a") || isCalled(element));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skipped != null) {
        skipped = skipped.equals(node) ? null : skipped;
        return;
      }
      if (node instanceof Element element && !element.equals(root)) {
        border(element, false);
      }
    }

    private void border(Element element, boolean marked) {
      if (!LETTERS.contains(element.normalName())) {
        parts.add(new Part(new StringBuilder(), marked));
      }
    }

    private static boolean isPassedOver(Element element) {
      return NOT_SHOWN.contains(element.normalName()) || ASIDE.matcher(namesOf(element)).find();
    }
  }
}
