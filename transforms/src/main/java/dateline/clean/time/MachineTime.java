package dateline.clean.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the one time that a value written for machines states, in the forms that CMSes print. */
public final class MachineTime {

  /** A longer value is no time. */
  private static final int MAX_LENGTH = 120;

  private static final Pattern COMPACT =
      Pattern.compile(
          "^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?(Z|[+-]\\d{4})?)?$");

  private static final Pattern EPOCH = Pattern.compile("^(\\d{9,10})(\\d{3})?$");

  /** "Wed Nov 20 2019 09:28:00 GMT+0000 (UTC)" and "Wed Nov 20 09:28:00 UTC 2019". */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "^(\\w{3,9}\\.?,? )?(\\w{3,9} \\d{1,2}) (\\d{1,2}:\\d\\d(?::\\d\\d)?)( [A-Z]{3,4})? (\\d{4})$");

  /** What stands between a date and its hour in some. */
  private static final Pattern JOINED = Pattern.compile("(?<=\\d)[@_](?=\\d\\d?:)");

  private static final Pattern SHORT_OFFSET = Pattern.compile("(?<=:\\d\\d)([+-]\\d\\d)$");

  private MachineTime() {}

  /** The first time that a value states; null if it states none, or one that means none. */
  public static @Nullable StatedTime read(String value) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    StatedTime time = compact(text);
    if (time == null) {
      time = epoch(text);
    }
    if (time == null) {
      String plain = YEAR_LAST.matcher(text).replaceFirst("$2, $5 $3$4");
      plain = JOINED.matcher(plain).replaceFirst(" ");
      plain = SHORT_OFFSET.matcher(plain).replaceFirst("$1:00");
      time = StatedTime.findAll(plain).stream().min((a, b) -> a.begin() - b.begin()).orElse(null);
    }
    return time == null || meansNone(time.day()) ? null : time;
  }

  /** A CMS's way to say that it does not know. */
  private static boolean meansNone(LocalDate day) {
    return day.equals(LocalDate.EPOCH)
        || day.equals(LocalDate.EPOCH.minusDays(1))
        || day.getYear() == 1900;
  }

  private static @Nullable StatedTime compact(String text) {
    Matcher m = COMPACT.matcher(text);
    if (!m.find()) {
      return null;
    }
    String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
    String clock =
        m.group(4) == null
            ? ""
            : "T" + m.group(4) + ":" + m.group(5) + (m.group(6) == null ? "" : ":" + m.group(6));
    String zone = m.group(7) == null ? "" : m.group(7);
    return StatedTime.findAll(day + clock + zone).stream().findFirst().orElse(null);
  }

  private static @Nullable StatedTime epoch(String text) {
    Matcher m = EPOCH.matcher(text);
    if (!m.find()) {
      return null;
    }
    try {
      OffsetDateTime time =
          Instant.ofEpochSecond(Long.parseLong(m.group(1))).atOffset(ZoneOffset.UTC);
      return new StatedTime(
          time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC, 0, text.length());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
