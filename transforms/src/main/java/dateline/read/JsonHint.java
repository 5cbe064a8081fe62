package dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to tell people of a JSON object that has no page: what it has, and what would help. */
final class JsonHint {

  private static final int MAX_NAMES = 8;
  private static final int MAX_NAME = 40;

  private JsonHint() {}

  static String of(JsonNode record, JsonFields fields) {
    String nothing =
        "the record has neither a field '"
            + fields.html()
            + "' nor a field '"
            + fields.text()
            + "' with text";
    String wrapper = wrapper(record, "", record.toString().length() / 2);
    return wrapper == null
        ? nothing + " (--htmlField, --textField); it has " + names(record)
        : nothing
            + "; its field '"
            + wrapper
            + "' wraps others: records are read one a line, or in an array that is the whole file";
  }

  /**
   * The path of an array of objects that is long; null if there is none, or but further within.
   *
   * @param path of the object, with a dot behind it; empty for the record
   * @param length of text that the array must have
   */
  private static @Nullable String wrapper(JsonNode object, String path, int length) {
    Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode value = field.getValue();
      String name = path + shortened(field.getKey());
      if (value.path(0).isObject() && value.toString().length() > length) {
        return name;
      }
      String deeper =
          value.isObject() && path.isEmpty() ? wrapper(value, name + ".", length) : null;
      if (deeper != null) {
        return deeper;
      }
    }
    return null;
  }

  private static String names(JsonNode record) {
    List<String> names = new ArrayList<>();
    Iterator<String> all = record.fieldNames();
    while (all.hasNext() && names.size() < MAX_NAMES) {
      names.add(shortened(all.next()));
    }
    return names.isEmpty() ? "none" : String.join(", ", names) + (all.hasNext() ? ", …" : "");
  }

  private static String shortened(String name) {
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
  }
}
