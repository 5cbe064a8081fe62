package dateline.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces that an encoder knows, as BERT's uncased tokenizer does: in lower case
 * and without accents, marks of punctuation and Chinese characters by themselves, then the longest
 * known piece from the left again and again.
 */
final class WordPieces {

  /** Longer words are unknown. */
  private static final int MAX_WORD = 100;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;
  private final int begin;
  private final int end;

  /**
   * @param tokenizer a Hugging Face {@code tokenizer.json} of the kind WordPiece
   * @throws UncheckedIOException if it cannot be read
   */
  WordPieces(InputStream tokenizer) {
    try {
      JsonNode vocabulary = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
      vocabulary.fields().forEachRemaining(e -> ids.put(e.getKey(), e.getValue().intValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.unknown = special("[UNK]");
    this.begin = special("[CLS]");
    this.end = special("[SEP]");
  }

  private int special(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("no vocabulary of BERT's kind: it lacks " + piece);
    }
    return id;
  }

  /** What begins every sequence. */
  int begin() {
    return begin;
  }

  /** What ends every sequence. */
  int end() {
    return end;
  }

  /**
   * The pieces of a word; none if there is nothing in it but white space and control characters.
   */
  List<Integer> of(String word) {
    List<Integer> pieces = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    String lower = plain(word);
    for (int at = 0; at < lower.length(); ) {
      int c = lower.codePointAt(at);
      at += Character.charCount(c);
      if (isIgnored(c)) {
        continue;
      }
      boolean alone = isPunctuation(c) || isIdeograph(c);
      if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        add(run, pieces);
        if (!alone) {
          continue;
        }
      }
      run.appendCodePoint(c);
      if (alone) {
        add(run, pieces);
      }
    }
    add(run, pieces);
    return pieces;
  }

  private static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Adds the pieces of what stands between spaces and marks, and empties it. */
  private void add(StringBuilder run, List<Integer> pieces) {
    String text = run.toString();
    run.setLength(0);
    int known = pieces.size();
    int from = text.codePointCount(0, text.length()) > MAX_WORD ? -1 : 0;
    while (from >= 0 && from < text.length()) {
      from = longest(text, from, pieces);
    }
    if (from < 0) {
      pieces.subList(known, pieces.size()).clear();
      pieces.add(unknown);
    }
  }

  /** Adds the longest piece from a place on; where it ends, -1 if there is none. */
  private int longest(String text, int from, List<Integer> pieces) {
    for (int to = text.length(); to > from; to--) {
      String piece = text.substring(from, to);
      Integer id = ids.get(from == 0 ? piece : CONTINUED + piece);
      if (id != null) {
        pieces.add(id);
        return to;
      }
    }
    return -1;
  }

  private static boolean isIgnored(int c) {
    int type = Character.getType(c);
    boolean control =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.PRIVATE_USE
            || type == Character.UNASSIGNED
            || type == Character.SURROGATE;
    return c == 0xFFFD || control && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x20000 && c <= 0x2CEAF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x2F800 && c <= 0x2FA1F;
  }
}
