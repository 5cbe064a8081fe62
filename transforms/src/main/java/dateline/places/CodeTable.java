package dateline.places;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names by code, read from a resource: each line a code, then the names that stand for it. */
final class CodeTable {

  private CodeTable() {}

  /** The codes by name. */
  static Map<String, String> read(String resource) {
    Map<String, String> codes = new HashMap<>();
    for (String line : ResourceLines.of(CodeTable.class, resource)) {
      List<String> fields = List.of(line.split(",", -1));
      fields.subList(1, fields.size()).forEach(name -> codes.put(name, fields.get(0)));
    }
    return codes;
  }
}
