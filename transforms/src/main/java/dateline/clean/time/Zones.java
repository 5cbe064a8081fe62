package dateline.clean.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Time zones as pages name them. Names that several zones share mean the one whose news uses it
 * most: CST is Chicago's and IST India's.
 */
final class Zones {

  private static final String NEW_YORK = "America/New_York";
  private static final String CHICAGO = "America/Chicago";
  private static final String LOS_ANGELES = "America/Los_Angeles";

  /**
   * North American pages write EST for the time of the East all year round, so their names mean the
   * place and not the offset.
   */
  private static final Map<String, ZoneId> NAMED =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("WAT", ZoneOffset.ofHours(1)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("CAT", ZoneOffset.ofHours(2)),
          Map.entry("SAST", ZoneOffset.ofHours(2)),
          Map.entry("EET", ZoneOffset.ofHours(2)),
          Map.entry("EEST", ZoneOffset.ofHours(3)),
          Map.entry("EAT", ZoneOffset.ofHours(3)),
          Map.entry("MSK", ZoneOffset.ofHours(3)),
          Map.entry("PKT", ZoneOffset.ofHours(5)),
          Map.entry("IST", ZoneOffset.ofHoursMinutes(5, 30)),
          Map.entry("WIB", ZoneOffset.ofHours(7)),
          Map.entry("HKT", ZoneOffset.ofHours(8)),
          Map.entry("SGT", ZoneOffset.ofHours(8)),
          Map.entry("KST", ZoneOffset.ofHours(9)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("AEST", ZoneOffset.ofHours(10)),
          Map.entry("AEDT", ZoneOffset.ofHours(11)),
          Map.entry("NZST", ZoneOffset.ofHours(12)),
          Map.entry("NZDT", ZoneOffset.ofHours(13)),
          Map.entry("ET", ZoneId.of(NEW_YORK)),
          Map.entry("EST", ZoneId.of(NEW_YORK)),
          Map.entry("EDT", ZoneId.of(NEW_YORK)),
          Map.entry("CT", ZoneId.of(CHICAGO)),
          Map.entry("CST", ZoneId.of(CHICAGO)),
          Map.entry("CDT", ZoneId.of(CHICAGO)),
          Map.entry("MT", ZoneId.of("America/Denver")),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PT", ZoneId.of(LOS_ANGELES)),
          Map.entry("PST", ZoneId.of(LOS_ANGELES)),
          Map.entry("PDT", ZoneId.of(LOS_ANGELES)));

  /** Shorter names are words of some language, unless they are in capitals: "14h30 et 15h". */
  private static final int MIN_IN_LOWER_CASE = 3;

  /** Matches what {@link #of} reads, in a pattern that ignores case. */
  static final String PATTERN =
      "(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d\\d)?|[+-]\\d\\d:?\\d\\d|(?:"
          + NAMED.keySet().stream()
              .sorted()
              .map(name -> name.length() < MIN_IN_LOWER_CASE ? "(?-i:" + name + ")" : name)
              .collect(Collectors.joining("|"))
          + ")\\b";

  private Zones() {}

  /**
   * The zone that a page names.
   *
   * @throws DateTimeException if it lies beyond 18 hours
   */
  static ZoneId of(String name) {
    ZoneId named = NAMED.get(name.toUpperCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    String digits = name.replaceAll("[^0-9]", "");
    int hours =
        Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes =
        digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    int sign = name.contains("-") ? -1 : 1;
    return ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
  }
}
