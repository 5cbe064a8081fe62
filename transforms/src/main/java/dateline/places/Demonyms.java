package dateline.places;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for what is of a country and for its people, to ISO 3166-1 alpha-3 codes. */
public final class Demonyms {

  private static final Map<String, String> CODES = CodeTable.read("demonyms.csv");

  private Demonyms() {}

  /** The code of the country: KOR for "South Korean" and "South Koreans"; null for other words. */
  public static @Nullable String code(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String code = CODES.get(lower);
    return code == null && lower.endsWith("s")
        ? CODES.get(lower.substring(0, lower.length() - 1))
        : code;
  }
}
