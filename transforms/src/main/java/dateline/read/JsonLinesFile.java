package dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of one JSON object a line. Arrays of objects, and objects over many lines, are read like
 * it; but only where each has its line, whatever is wrong with one costs no other.
 */
final class JsonLinesFile {

  private static final Set<String> NAMES = Set.of("json", "jsonl", "ndjson");

  private static final int MIN_TOKENS = 3;

  /** What stands behind the first bracket of records. */
  private static final Set<JsonToken> BEGINS =
      EnumSet.of(JsonToken.FIELD_NAME, JsonToken.START_OBJECT);

  /** A character takes up to six bytes where it is escaped. */
  private static final int MAX_ESCAPED = 6;

  private static final int OTHER_FIELDS = 1 << 20;
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
  private static final int BUFFER = 1 << 14;

  private final FileReading reading;
  private final @Nullable String entry;
  private final boolean stored;
  private final long maxLine;

  /**
   * @param entry name of the archive's entry it is, null for a file
   * @param stored whether its bytes are the file's own, so that a reader can go to a line
   */
  JsonLinesFile(FileReading reading, @Nullable String entry, boolean stored) {
    this.reading = reading;
    this.entry = entry;
    this.stored = stored;
    long longest = (long) MAX_ESCAPED * reading.settings().maxPayloadBytes() + OTHER_FIELDS;
    this.maxLine = Math.min(longest, MAX_ARRAY);
  }

  /** Whether a file that begins like this holds JSON. */
  static boolean isJson(byte[] head) {
    int begin = JsonText.begin(head, 0, head.length);
    if (begin == head.length || head[begin] != '{' && head[begin] != '[') {
      return false;
    }
    List<JsonToken> tokens = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(head, begin, head.length - begin)) {
      JsonToken token = parser.nextToken();
      while (token != null && tokens.size() < MIN_TOKENS) {
        tokens.add(token);
        token = parser.nextToken();
      }
    } catch (IOException e) {
      // A head may end within a long string: what came before it counts.
    }
    return tokens.size() > 1 && BEGINS.contains(tokens.get(1))
        // "[1] The first footnote" goes on otherwise than "[null, {".
        || tokens.size() > 2
            && tokens.get(1) != JsonToken.START_ARRAY
            && tokens.get(2) == JsonToken.START_OBJECT;
  }

  /** Whether a file that begins like this holds JSON two bytes a character. */
  static boolean isUtf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    boolean big = head[0] == 0 || head[0] == (byte) 0xfe && head[1] == (byte) 0xff;
    boolean little = head[1] == 0 || head[0] == (byte) 0xff && head[1] == (byte) 0xfe;
    Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return (big || little) && isJson(new String(head, charset).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether content that does not begin like records is JSON to its end. A text may well be but a
   * number or lie in quotation marks: then its name must say so too.
   */
  static boolean isJsonWithoutRecords(byte[] content, String name) {
    int begin = JsonText.begin(content, 0, content.length);
    if (begin == content.length
        || content[begin] != '['
            && content[begin] != '{'
            && !NAMES.contains(NoPage.extension(name))) {
      return false;
    }
    try (JsonParser parser =
        new JsonFactory().createParser(content, begin, content.length - begin)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads all objects; one that is damaged is a failure, and the next follows it.
   *
   * @param head what the input begins with
   * @throws IOException if there is none
   */
  void read(InputStream input, byte[] head) throws IOException {
    byte[] begin = Arrays.copyOfRange(head, JsonText.begin(head, 0, head.length), head.length);
    boolean spread = JsonObjects.areIn(begin);
    JsonRecords records = new JsonRecords(reading, entry, spread ? "object" : "line", maxLine);
    if (spread) {
      new JsonObjects(records, maxLine).read(input);
    } else {
      readLines(input, records);
    }
    records.end();
  }

  private void readLines(InputStream input, JsonRecords records) throws IOException {
    byte[] buffer = new byte[BUFFER];
    JsonText line = new JsonText(maxLine);
    long position = 0;
    long begin = 0;
    int read;
    while ((read = input.read(buffer)) > 0) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        if (JsonText.isLineEnd(buffer[i])) {
          line.add(buffer, from, i);
          line(line, begin, records);
          line.clear();
          begin = position + i + 1;
          from = i + 1;
        }
      }
      line.add(buffer, from, read);
      position += read;
    }
    line(line, begin, records);
  }

  private void line(JsonText line, long begin, JsonRecords records) {
    if (line.isTooLong()) {
      records.failed(begin, JsonRecords.tooLong("line", maxLine));
      return;
    }
    line.strip();
    if (!line.isEmpty()) {
      records.read(line, begin, stored ? (Long) begin : null);
    }
  }
}
