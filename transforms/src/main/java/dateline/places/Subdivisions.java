package dateline.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of states and provinces, with the word that says so and without, to ISO 3166-2 codes. */
public final class Subdivisions {

  private static final Map<String, String> CODES = CodeTable.read("subdivisions.csv");

  private static final List<String> KINDS = List.of(" province", " state");

  private Subdivisions() {}

  /** The code: US-TX for "Texas", CN-YN for "Yunnan Province"; null for other names. */
  public static @Nullable String code(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String kind : KINDS) {
      if (!CODES.containsKey(lower) && lower.endsWith(kind)) {
        return CODES.get(lower.substring(0, lower.length() - kind.length()));
      }
    }
    return CODES.get(lower);
  }
}
