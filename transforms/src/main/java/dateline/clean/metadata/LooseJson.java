package dateline.clean.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages hold it: with trailing commas, raw line breaks and quotation marks in its
 * strings, within comments, several values in a row, written as character references, cut off. What
 * stands before the place where nothing helps is read.
 */
final class LooseJson {

  /** Longer scripts are data of the page, and cut. */
  private static final int MAX_LENGTH = 2_000_000;

  private static final JsonFactory JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .build()
          .getFactory();

  private LooseJson() {}

  /** The values of a script, in its order. */
  static List<JsonNode> read(String script) {
    String text = bare(script.substring(0, Math.min(MAX_LENGTH, script.length())));
    Reading reading = read(text, new ArrayList<>());
    if (reading.whole()) {
      return reading.values();
    }
    // What was read as written is kept only if mending its strings does not get further.
    Reading mended = read(mendStrings(text), new ArrayList<>());
    return mended.whole() || mended.tokens() > reading.tokens()
        ? mended.values()
        : reading.values();
  }

  /** Without what surrounds the JSON: comments, CDATA marks, semicolons. */
  private static String bare(String script) {
    String text = script.strip();
    boolean referenced =
        text.startsWith("{&quot;") || text.startsWith("[{&quot;") || text.startsWith("{ &quot;");
    if (referenced) {
      text = Parser.unescapeEntities(text, false);
    }
    int begin = 0;
    while (begin < text.length() && "{[".indexOf(text.charAt(begin)) < 0) {
      begin++;
    }
    // "//<![CDATA[" opens with a bracket that is no array's.
    int data = text.indexOf("<![CDATA[");
    if (data >= 0 && data <= begin) {
      begin = data + "<![CDATA[".length();
    }
    return text.substring(Math.min(begin, text.length()));
  }

  /**
   * What became of a text.
   *
   * @param values the values read
   * @param tokens how far that got
   * @param whole whether nothing stopped it
   */
  private record Reading(List<JsonNode> values, int tokens, boolean whole) {}

  private static Reading read(String text, List<JsonNode> values) {
    Deque<ContainerNode<?>> open = new ArrayDeque<>();
    int tokens = 0;
    try (JsonParser parser = JSON.createParser(text)) {
      String field = null;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens++;
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (token.isStructEnd()) {
          open.poll();
        } else {
          JsonNode value = value(parser, token);
          add(value, field, open.peek(), values);
          field = null;
          if (value instanceof ContainerNode<?> container) {
            open.push(container);
          }
        }
      }
      return new Reading(values, tokens, true);
    } catch (IOException e) {
      // Half of the web's JSON-LD is broken. Closing marks of comments are no loss.
      return new Reading(values, tokens, open.isEmpty() && !values.isEmpty());
    }
  }

  private static void add(
      JsonNode value,
      @Nullable String field,
      @Nullable ContainerNode<?> parent,
      List<JsonNode> values) {
    if (parent instanceof ObjectNode object && field != null) {
      object.set(field, value);
    } else if (parent instanceof ArrayNode array) {
      array.add(value);
    } else if (parent == null) {
      values.add(value);
    }
  }

  private static JsonNode value(JsonParser parser, JsonToken token) throws IOException {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case START_OBJECT -> nodes.objectNode();
      case START_ARRAY -> nodes.arrayNode();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> nodes.textNode(parser.getText());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      default -> nodes.nullNode();
    };
  }

  /**
   * Escapes quotation marks within strings: those that nothing follows that may follow a string.
   */
  private static String mendStrings(String text) {
    StringBuilder mended = new StringBuilder(text.length() + 64);
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (within && c == '\\' && i + 1 < text.length()) {
        mended.append(c).append(text.charAt(++i));
      } else if (c == '"' && within && !endsString(text, i + 1)) {
        mended.append("\\\"");
      } else {
        within ^= c == '"';
        mended.append(c);
      }
    }
    return mended.toString();
  }

  /** How far white space behind a quotation mark is looked through. */
  private static final int MAX_SPACE = 200;

  private static boolean endsString(String text, int behind) {
    int next = skipSpace(text, behind);
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    if (c != ',') {
      return c == ':' || c == '}' || c == ']';
    }
    int value = skipSpace(text, next + 1);
    return value >= text.length()
        || "\"{[]}-0123456789".indexOf(text.charAt(value)) >= 0
        || text.startsWith("true", value)
        || text.startsWith("false", value)
        || text.startsWith("null", value);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + MAX_SPACE && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
