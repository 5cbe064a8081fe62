package dateline.pipeline.evaluate;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds tokens in the text they were made of, one after the other.
 *
 * <p>White space and characters without a width count for nothing. Brackets, quotation marks,
 * dashes and slashes may be written in the Penn Treebank's way, or in another shape.
 */
final class TokenAligner {

  private static final int SHOWN = 30;

  private final int[] text;
  private int at;

  TokenAligner(String text) {
    this.text = text.codePoints().toArray();
    skipBlanks();
  }

  /** Where the next token stands; null if the text goes on with something else. */
  AnnotatedSpan.@Nullable Extent next(String token) {
    for (String form : forms(token)) {
      int end = end(form);
      if (end > at) {
        AnnotatedSpan.Extent extent = new AnnotatedSpan.Extent(at, end);
        at = end;
        skipBlanks();
        return extent;
      }
    }
    return null;
  }

  /** Whether all of the text was taken. */
  boolean atEnd() {
    return at == text.length;
  }

  /** The next code point of the text. */
  int position() {
    return at;
  }

  /** How the text goes on, for people. */
  String rest() {
    int end = Math.min(text.length, at + SHOWN);
    String shown = new String(Arrays.copyOfRange(text, at, end), 0, end - at);
    return shown.replaceAll("\\s+", " ") + (end < text.length ? "…" : "");
  }

  /** What a token may look like in the text, likeliest first. */
  private static Set<String> forms(String token) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(token);
    forms.add(
        token
            .replace("-LRB-", "(")
            .replace("-RRB-", ")")
            .replace("-LSB-", "[")
            .replace("-RSB-", "]")
            .replace("-LCB-", "{")
            .replace("-RCB-", "}")
            .replace("\\/", "/")
            .replace("\\*", "*"));
    forms.add(token.replace("``", "\"").replace("''", "\""));
    forms.add(token.replace("--", "-"));
    forms.add(token.replace("...", "…"));
    forms.add(token.replace("…", "..."));
    return forms;
  }

  /** The code point after a token that stands here; -1 if it does not. */
  private int end(String token) {
    int place = at;
    for (int wanted : token.codePoints().filter(c -> !isBlank(c)).toArray()) {
      while (place < text.length && isBlank(text[place])) {
        place++;
      }
      if (place == text.length || shape(text[place]) != shape(wanted)) {
        return -1;
      }
      place++;
    }
    return place;
  }

  private void skipBlanks() {
    while (at < text.length && isBlank(text[at])) {
      at++;
    }
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.getType(codePoint) == Character.FORMAT;
  }

  private static int shape(int codePoint) {
    return switch (codePoint) {
      case '“', '”', '„', '‟' -> '"';
      case '‘', '’', '‚', '‛', '`', '´' -> '\'';
      case '‐', '‑', '‒', '–', '—', '−' -> '-';
      default -> codePoint;
    };
  }
}
