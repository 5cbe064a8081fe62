package dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file of one JSON object a line. The payload of a line is its page, in UTF-8: a line holds it
 * escaped, so its own bytes are nobody's raw page.
 */
final class JsonLinesFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int MIN_TOKENS = 3;

  /** A character takes up to six bytes where it is escaped. */
  private static final int MAX_ESCAPED = 6;

  private static final int OTHER_FIELDS = 1 << 20;
  private static final int BUFFER = 1 << 14;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final FileReading reading;
  private final @Nullable String entry;
  private final boolean stored;
  private final JsonFields fields;
  private final long maxLine;

  /**
   * @param entry name of the archive's entry it is, null for a file
   * @param stored whether its bytes are the file's own, so that a reader can go to a line
   */
  JsonLinesFile(FileReading reading, @Nullable String entry, boolean stored) {
    this.reading = reading;
    this.entry = entry;
    this.stored = stored;
    this.fields = reading.settings().jsonFields();
    this.maxLine = (long) MAX_ESCAPED * reading.settings().maxPayloadBytes() + OTHER_FIELDS;
  }

  /** Whether a file that begins like this holds JSON. */
  static boolean isJson(byte[] head) {
    int begin = afterMark(head);
    while (begin < head.length && head[begin] <= ' ' && head[begin] >= 0) {
      begin++;
    }
    if (begin == head.length || head[begin] != '{' && head[begin] != '[') {
      return false;
    }
    int tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(head, begin, head.length - begin)) {
      JsonToken token = parser.nextToken();
      while (token != null && tokens < MIN_TOKENS) {
        tokens++;
        if (tokens == 2 && token != JsonToken.FIELD_NAME && token != JsonToken.START_OBJECT) {
          return false; // "[1] The first footnote"
        }
        token = parser.nextToken();
      }
    } catch (IOException e) {
      // A head may end within a long string: what came before it counts.
      return tokens >= 2;
    }
    return tokens >= 2;
  }

  private static int afterMark(byte[] head) {
    boolean marked = head.length >= 3 && Arrays.equals(head, 0, 3, MARK, 0, 3);
    return marked ? MARK.length : 0;
  }

  /** Reads all lines; one that is damaged is a failure, and the next follows it. */
  void read(InputStream input) throws IOException {
    byte[] buffer = new byte[BUFFER];
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long position = 0;
    long begin = 0;
    long length = 0;
    int read;
    while ((read = input.read(buffer)) > 0) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        if (buffer[i] == '\n') {
          length += i - from;
          append(line, buffer, from, i, length);
          line(line, begin, length);
          line.reset();
          length = 0;
          begin = position + i + 1;
          from = i + 1;
        }
      }
      length += read - from;
      append(line, buffer, from, read, length);
      position += read;
    }
    line(line, begin, length);
  }

  /** Of a line that is too long only the length is counted. */
  private void append(ByteArrayOutputStream line, byte[] from, int begin, int end, long length) {
    if (length <= maxLine) {
      line.write(from, begin, end - begin);
    } else {
      line.reset();
    }
  }

  private void line(ByteArrayOutputStream content, long begin, long length) {
    Origin origin = Origin.at(begin, null).within(entry);
    if (length > maxLine) {
      reading.failed(origin, new IOException("the line is longer than " + maxLine + " bytes"));
      return;
    }
    byte[] line = content.toByteArray();
    int from = begin == 0 ? afterMark(line) : 0;
    String blank = new String(line, from, Math.min(line.length - from, 64), StandardCharsets.UTF_8);
    if (line.length - from < 64 && blank.isBlank()) {
      return;
    }
    try {
      JsonNode record = JSON.readTree(Arrays.copyOfRange(line, from, line.length));
      record(record, begin);
    } catch (JsonProcessingException e) {
      reading.failed(
          origin,
          new IOException(
              "the line is no JSON object: "
                  + e.getOriginalMessage()
                  + (blank.strip().length() == 1 ? "; JSON Lines has a whole object a line" : ""),
              e));
    } catch (IOException | NumberFormatException e) {
      reading.failed(origin, FileReading.told(e));
    }
  }

  private void record(JsonNode record, long begin) throws IOException {
    String id = string(record, fields.id());
    String name = entry == null ? id : id == null ? entry : entry + "!/" + id;
    String url = string(record, fields.url());
    String stated = string(record, fields.html());
    String text = string(record, fields.text());
    String html = stated != null && stated.isBlank() && text != null ? null : stated;
    Instant fetchedAt = FetchTime.of(field(record, fields.fetchedAt()));
    String type = html != null ? "text/html" : "text/plain";
    Long start = stored ? (Long) begin : null;
    Origin origin = new Origin(begin, start, name, fetchedAt, url, type, "UTF-8", null);
    String page = html != null ? html : text;
    if (page == null) {
      reading.failed(
          origin,
          new IOException(
              "the record has neither a field '"
                  + fields.html()
                  + "' nor a field '"
                  + fields.text()
                  + "' with text (--htmlField, --textField)"));
      return;
    }
    reading.payload(origin, wellFormed(page).getBytes(StandardCharsets.UTF_8));
  }

  /** Half a surrogate pair, escaped, is a character in JSON and in no text. */
  private static String wellFormed(String text) {
    StringBuilder formed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        formed = formed == null ? new StringBuilder(text) : formed;
        formed.setCharAt(i, '\ufffd');
      }
    }
    return formed == null ? text : formed.toString();
  }

  private static @Nullable JsonNode field(JsonNode record, String path) {
    JsonNode direct = record.get(path);
    if (direct != null) {
      return direct;
    }
    JsonNode at = record;
    for (String name : path.split("\\.", -1)) {
      at = at == null ? null : at.get(name);
    }
    return at;
  }

  private static @Nullable String string(JsonNode record, String path) {
    JsonNode value = field(record, path);
    return value != null && (value.isTextual() || value.isNumber()) ? value.asText() : null;
  }
}
