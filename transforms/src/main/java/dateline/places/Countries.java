package dateline.places;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Country names to ISO 3166-1 alpha-3 codes: the JDK's English names and a small table of ours. */
public final class Countries {

  private static final Map<String, String> CODES = load();
  private static final Map<String, String> NAMES = names();

  private Countries() {}

  /** The code of a name; null for what names no country. */
  public static @Nullable String code(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('’', '\'');
    String code = CODES.get(lower);
    return code == null && lower.startsWith("the ") ? CODES.get(lower.substring(4)) : code;
  }

  /** The alpha-3 code for an alpha-2 code: USA for US. */
  public static String ofAlpha2(String alpha2) {
    return new Locale.Builder().setRegion(alpha2).build().getISO3Country();
  }

  /**
   * The English name of a country, by its alpha-3 code; the code itself for none. Ours where we
   * have one: those of the JDK change from release to release.
   */
  public static String name(String alpha3) {
    return NAMES.getOrDefault(alpha3, alpha3);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String line : ResourceLines.of(Countries.class, "countries.csv")) {
      int comma = line.lastIndexOf(',');
      names.putIfAbsent(line.substring(comma + 1), line.substring(0, comma));
    }
    for (String iso2 : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(iso2).build();
      names.putIfAbsent(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    return names;
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
