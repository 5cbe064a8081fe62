package dateline.places;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Country names to ISO 3166-1 alpha-3 codes: the JDK's English names and a small table of ours. */
public final class Countries {

  private static final Map<String, String> CODES = load();

  private Countries() {}

  /** The code of a name; null for what names no country. */
  public static @Nullable String code(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String code = CODES.get(lower);
    return code == null && lower.startsWith("the ") ? CODES.get(lower.substring(4)) : code;
  }

  /** The alpha-3 code for an alpha-2 code: USA for US. */
  public static String ofAlpha2(String alpha2) {
    return new Locale.Builder().setRegion(alpha2).build().getISO3Country();
  }

  /** The English name of a country, by its alpha-3 code; the code itself for none. */
  public static String name(String alpha3) {
    for (String iso2 : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(iso2).build();
      if (country.getISO3Country().equals(alpha3)) {
        return country.getDisplayCountry(Locale.ENGLISH);
      }
    }
    return alpha3;
  }

  private static Map<String, String> load() {
    Map<String, String> codes = new HashMap<>();
    for (String iso2 : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(iso2).build();
      codes.put(
          country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT),
          country.getISO3Country());
    }
    for (String line : ResourceLines.of(Countries.class, "countries.csv")) {
      int comma = line.lastIndexOf(',');
      codes.put(line.substring(0, comma), line.substring(comma + 1));
    }
    return codes;
  }
}
