package dateline.places;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seats of governments, which news uses for the governments, to ISO 3166-1 alpha-3 codes. */
public final class Capitals {

  private static final Map<String, String> CODES = CodeTable.read("capitals.csv");

  private Capitals() {}

  /** The code of the country whose government sits there: KOR for "Seoul"; null for other names. */
  public static @Nullable String country(String name) {
    return CODES.get(name.toLowerCase(Locale.ROOT));
  }
}
