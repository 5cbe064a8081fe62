package dateline.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes payloads of JSON objects. The payload of an object is its page, in UTF-8: the object holds
 * it escaped, so its own bytes are nobody's raw page.
 */
final class JsonRecords {

  /** Failures that are held back; in a longer file each is worth telling. */
  private static final int MAX_EARLY = 1000;

  private final FileReading reading;
  private final @Nullable String entry;
  private final String unit;
  private final JsonFields fields;
  private final ObjectMapper json;

  /** Failures before the first object, which may all be one: that the file holds something else. */
  private final List<Early> early = new ArrayList<>();

  /** Whether each failure is told by itself. */
  private boolean eachByItself;

  private record Early(Origin origin, IOException error) {}

  /**
   * @param entry name of the archive's entry they lie in, null for a file
   * @param unit what the file is cut into, for people: lines or objects
   * @param maxLength of an object's text, in bytes
   */
  JsonRecords(FileReading reading, @Nullable String entry, String unit, long maxLength) {
    this.reading = reading;
    this.entry = entry;
    this.unit = unit;
    this.fields = reading.settings().jsonFields();
    // What is too long is told before, and by a name that users know.
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxStringLength((int) Math.min(maxLength, Integer.MAX_VALUE))
            .build();
    this.json =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(limits).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** What is said of text that is too long. */
  static String tooLong(String unit, long maxLength) {
    return "the "
        + unit
        + " is longer than "
        + maxLength
        + " bytes, six times --maxPayloadBytes and a megabyte";
  }

  /**
   * Reads the text of an object.
   *
   * @param begin where it begins in its container
   * @param start where a reader of the file can begin to find it; null if nowhere
   */
  void read(JsonText text, long begin, @Nullable Long start) {
    JsonNode object;
    try {
      object = text.parsed(json);
    } catch (JsonProcessingException e) {
      failed(begin, "the " + unit + " is no JSON object: " + e.getOriginalMessage());
      return;
    } catch (IOException | NumberFormatException e) {
      failed(begin, String.valueOf(FileReading.told(e).getMessage()));
      return;
    }
    if (!object.isObject()) {
      failed(begin, "the " + unit + " is no JSON object");
      return;
    }
    tellEarly();
    page(object, begin, start);
  }

  /** Tells that there is no object where one should be. */
  void failed(long begin, String message) {
    Origin origin = Origin.at(begin, null).within(entry);
    IOException error = new IOException(message);
    if (eachByItself) {
      reading.failed(origin, error);
      return;
    }
    early.add(new Early(origin, error));
    if (early.size() == MAX_EARLY) {
      tellEarly();
    }
  }

  /**
   * Ends the file.
   *
   * @throws IOException if it held no object
   */
  void end() throws IOException {
    if (early.size() > 1) {
      throw noJson();
    }
    tellEarly();
  }

  private void tellEarly() {
    eachByItself = true;
    early.forEach(failure -> reading.failed(failure.origin(), failure.error()));
    early.clear();
  }

  private IOException noJson() {
    return new IOException(
        "no JSON Lines: none of the "
            + early.size()
            + " "
            + unit
            + "s is a JSON object (--format=text takes the file as a page)",
        early.get(0).error());
  }

  private void page(JsonNode record, long begin, @Nullable Long start) {
    String id = string(record, fields.id());
    String name = entry == null ? id : id == null ? entry : entry + "!/" + id;
    String url = string(record, fields.url());
    String stated = string(record, fields.html());
    String text = string(record, fields.text());
    String html = stated != null && stated.isBlank() && text != null ? null : stated;
    Instant fetchedAt = FetchTime.of(field(record, fields.fetchedAt()));
    String type = html != null ? "text/html" : "text/plain";
    Origin origin = new Origin(begin, start, name, fetchedAt, url, type, "UTF-8", null);
    String page = html != null ? html : text;
    if (page == null) {
      reading.failed(origin, new IOException(JsonHint.of(record, fields)));
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
