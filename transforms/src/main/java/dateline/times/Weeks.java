package dateline.times;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Weeks as TIMEX3 writes them: those of ISO 8601. */
final class Weeks {

  private Weeks() {}

  /** The week of a day: "2021-W04". */
  static String of(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
