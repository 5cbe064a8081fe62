package dateline.clean.html;

import dateline.clean.decode.DecodedText;
import dateline.clean.decode.MappedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The way from the text of a parsed page back to its source: each character knows its bytes. */
final class HtmlText {

  /** The longest named character reference has 33 characters. */
  private static final int MAX_REFERENCE = 40;

  /** "&otilde": the longest that needs no semicolon, so that more letters may follow it. */
  private static final int MAX_OPEN_REFERENCE = 7;

  /** Pages have the same few again and again; one with more is made to fill memory. */
  private static final int MAX_REMEMBERED = 1_000;

  /** Elements whose text is no HTML: a NUL in it becomes U+FFFD, in all others it is left out. */
  private static final Set<String> REPLACING =
      Set.of("title", "xmp", "plaintext", "noembed", "noframes");

  private final DecodedText page;
  private final String source;
  private final Map<String, String> references = new HashMap<>();

  HtmlText(DecodedText page) {
    this.page = page;
    this.source = page.text();
  }

  /** Adds the text of a node, with its bytes, to what is collected. */
  void append(TextNode node, MappedText.Builder to) {
    String text = node.getWholeText();
    Range range = node.sourceRange();
    int at = range.startPos();
    int end = Math.min(range.endPos(), source.length());
    if (at < 0 || at > end) {
      return; // made up by the parser: the page does not hold it
    }
    Node parent = node.parent();
    boolean replacesNul = parent != null && REPLACING.contains(parent.normalName());
    for (int i = 0; i < text.length(); ) {
      int same = sameLength(at, end, text, i);
      if (same > 0) {
        page.addTo(to, at, at + same);
        at += same;
        i += same;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int reference = referenceEnd(at, end, text, i);
      if (reference > at) {
        String said = decoded(at, reference);
        int rawBegin = page.rawBegin(at);
        int rawEnd = page.rawEnd(reference);
        said.codePoints().forEach(c -> to.replaced(c, rawBegin, rawEnd));
        i += said.length();
        at = reference;
      } else if (at < end && (source.charAt(at) == codePoint || isVeiled(at, codePoint))) {
        to.exact(source.charAt(at), page.rawBegin(at), page.rawEnd(at + 1));
        at++;
        i++;
      } else if (at < end && isLeftOut(source.charAt(at), replacesNul)) {
        at++;
      } else {
        // The parser made something else of it: it stands for what is left of the node's source.
        int rest = Math.max(at, Math.min(at + 1, end));
        to.replaced(codePoint, page.rawBegin(at), page.rawEnd(rest));
        at = rest;
        i += Character.charCount(codePoint);
      }
    }
  }

  /** How many UTF-16 units of the source and the text are the same and no character reference. */
  private int sameLength(int begin, int end, String text, int index) {
    int limit = Math.min(end - begin, text.length() - index);
    int same = 0;
    while (same < limit) {
      char c = text.charAt(index + same);
      if (c == '&' || c != source.charAt(begin + same)) {
        break;
      }
      same++;
    }
    // Half of a pair is no character.
    boolean half = same > 0 && Character.isHighSurrogate(text.charAt(index + same - 1));
    return half ? same - 1 : same;
  }

  /** Adds a line break that stands for a tag, with the tag's bytes. */
  void appendBreak(Element tag, MappedText.Builder to) {
    Range range = tag.sourceRange();
    int begin = range.startPos();
    int end = Math.min(range.endPos(), source.length());
    if (begin >= 0 && begin < end) {
      to.replaced('\n', page.rawBegin(begin), page.rawEnd(end));
    }
  }

  /** Whether {@link Markup#forHtmlParser} hid a tag that turned out to be text. */
  private boolean isVeiled(int at, int codePoint) {
    return codePoint == '!'
        && at > 0
        && source.charAt(at - 1) == '<'
        && isLetter(source.charAt(at));
  }

  /** What a parser may leave out of text. */
  private static boolean isLeftOut(char c, boolean replacesNul) {
    return c == '\0' && !replacesNul || c == '\r';
  }

  /**
   * End of the character reference that begins here and says what the text says; else its begin.
   */
  private int referenceEnd(int begin, int end, String text, int index) {
    if (begin >= end || source.charAt(begin) != '&') {
      return begin;
    }
    int limit = Math.min(end, begin + MAX_REFERENCE);
    int stop = begin + 1;
    while (stop < limit && isReferencePart(source.charAt(stop))) {
      stop++;
    }
    if (stop < limit && source.charAt(stop) == ';') {
      stop++;
    }
    if (stop > begin + 1 && says(begin, stop, text, index)) {
      return stop;
    }
    // Without a semicolon a reference may be shorter than what follows it: "&ampx", "&#65x".
    int digits = numberEnd(begin, stop);
    if (digits > begin) {
      return says(begin, digits, text, index) ? digits : begin;
    }
    for (int open = Math.min(stop, begin + MAX_OPEN_REFERENCE); open > begin + 1; open--) {
      if (says(begin, open, text, index)) {
        return open;
      }
    }
    return begin;
  }

  /** End of the digits of a numeric reference; its begin if it is none. */
  private int numberEnd(int begin, int stop) {
    int at = begin + 1;
    if (at >= stop || source.charAt(at) != '#') {
      return begin;
    }
    at++;
    boolean hexadecimal = at < stop && (source.charAt(at) | ' ') == 'x';
    at += hexadecimal ? 1 : 0;
    while (at < stop && Character.digit(source.charAt(at), hexadecimal ? 16 : 10) >= 0) {
      at++;
    }
    return at;
  }

  /** Whether the source from here to there is a reference to what the text says. */
  private boolean says(int begin, int end, String text, int index) {
    String said = decoded(begin, end);
    return (!said.startsWith("&") || said.equals("&")) && text.startsWith(said, index);
  }

  /** What a reference says; each takes a parser. */
  private String decoded(int begin, int end) {
    String reference = source.substring(begin, end);
    String known = references.get(reference);
    if (known == null) {
      known = Parser.unescapeEntities(reference, false);
      if (references.size() < MAX_REMEMBERED) {
        references.put(reference, known);
      }
    }
    return known;
  }

  private static boolean isReferencePart(char c) {
    return c == '#' || c >= '0' && c <= '9' || isLetter(c);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
