package dateline.clean;

import dateline.clean.html.HiddenElements;
import dateline.clean.html.Markup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is shown of any piece of a page's source. The source of a text is shown as it is;
 * that of an HTML page through its character references and tags, without what is hidden.
 */
final class ShownSource {

  private static final Set<String> HIDDEN =
      Set.of(
          "audio button canvas datalist dialog embed head iframe input map math meter noscript"
              .concat(" object option progress script select style svg template textarea video")
              .split(" "));

  private static final String CDATA = "<![CDATA[";

  /**
   * A stretch of the source that is shown.
   *
   * @param text what it says
   * @param plain whether it says what stands there, without character references
   * @param replacesNul whether a NUL is shown, as U+FFFD
   */
  private record Piece(int begin, int end, String text, boolean plain, boolean replacesNul) {}

  /** Elements whose text is no HTML. */
  private static final Set<String> REPLACING =
      Set.of("title", "xmp", "plaintext", "noembed", "noframes");

  private final String source;
  private final List<Piece> pieces = new ArrayList<>();
  private final BitSet shown = new BitSet();
  private final Map<String, String> references = new HashMap<>();

  private ShownSource(String source) {
    this.source = source;
  }

  static ShownSource ofText(String text) {
    ShownSource shown = new ShownSource(text);
    shown.add(new Piece(0, text.length(), text, true, false));
    return shown;
  }

  static ShownSource ofHtml(String html) {
    ShownSource shown = new ShownSource(html);
    Element body =
        Jsoup.parse(Markup.forHtmlParser(html), "", Parser.htmlParser().setTrackPosition(true))
            .body();
    Set<Element> hidden = HiddenElements.in(body);
    new NodeVisitor() {
      private @Nullable Node skipped;

      @Override
      public void head(Node node, int depth) {
        if (skipped != null) {
          return;
        }
        if (node instanceof TextNode text) {
          shown.addText(text);
        } else if (node instanceof Element element) {
          if (HIDDEN.contains(element.normalName()) || hidden.contains(element)) {
            skipped = node;
          } else if (element.normalName().equals("br")) {
            int begin = element.sourceRange().startPos();
            int end = Math.min(html.length(), element.sourceRange().endPos());
            if (begin >= 0 && begin < end) {
              shown.add(new Piece(begin, end, "\n", false, false));
            }
          }
        }
      }

      @Override
      public void tail(Node node, int depth) {
        skipped = node.equals(skipped) ? null : skipped;
      }
    }.traverse(body);
    shown.pieces.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
    return shown;
  }

  private void addText(TextNode node) {
    int begin = node.sourceRange().startPos();
    int end = Math.min(source.length(), node.sourceRange().endPos());
    if (begin < 0 || begin >= end) {
      return; // made up by the parser
    }
    String text = node.getWholeText();
    if (node instanceof CDataNode && source.startsWith(CDATA, begin)) {
      begin += CDATA.length();
      add(new Piece(begin, Math.min(end, begin + text.length()), text, true, false));
    } else {
      Node parent = node.parent();
      boolean replaces = parent != null && REPLACING.contains(parent.normalName());
      add(new Piece(begin, end, text, source.substring(begin, end).equals(text), replaces));
    }
  }

  private void add(Piece piece) {
    pieces.add(piece);
    shown.set(piece.begin(), piece.end());
  }

  /** Whether all of a piece of the source is shown. */
  boolean isShown(int begin, int end) {
    return shown.nextClearBit(begin) >= end;
  }

  /** The stretches of the source that are shown, one behind the other. */
  List<int[]> stretches() {
    return pieces.stream().map(piece -> new int[] {piece.begin(), piece.end()}).toList();
  }

  /** What is shown of the source between two UTF-16 indices. */
  String between(int begin, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = firstEndingBehind(begin); i < pieces.size() && pieces.get(i).begin() < end; i++) {
      text.append(part(pieces.get(i), begin, end));
    }
    return text.toString();
  }

  private int firstEndingBehind(int begin) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).end() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String part(Piece piece, int begin, int end) {
    if (begin <= piece.begin() && end >= piece.end()) {
      return piece.text();
    }
    String part = source.substring(Math.max(begin, piece.begin()), Math.min(end, piece.end()));
    String said = piece.replacesNul() ? part.replace('\0', '\ufffd') : part;
    return piece.plain() || said.indexOf('&') < 0 ? said : unescaped(said);
  }

  private String unescaped(String part) {
    return references.computeIfAbsent(part, p -> Parser.unescapeEntities(p, false));
  }
}
