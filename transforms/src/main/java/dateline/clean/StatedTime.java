package dateline.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, with its time and zone where they are given, as a page states it.
 *
 * @param instant UTC; a date alone is its midnight, a time without a zone counts as UTC
 * @param begin UTF-16 index of its first character in the text it was found in
 * @param end index behind its last character
 */
record StatedTime(Instant instant, int begin, int end) {

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String TIME =
      "(?:(?:[,T]|\\s|at|\\||-|–)*?(?<hour>[01]?\\d|2[0-3])(?::|h)(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?"
          + "\\s*(?<half>[ap]\\.?m\\b\\.?)?"
          + "\\s*\\(?(?<zone>Z\\b|(?:GMT|UTC)\\s*[+-]\\d{1,2}(?::?\\d\\d)?|[+-]\\d\\d:?\\d\\d|(?:GMT|UTC|KST|JST|EST|EDT|PST|PDT|CET|CEST|BST|MSK|HKT|SGT)\\b)?\\)?)?";

  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?:[-/]|\\.\\s?)(?<monthNumber>1[0-2]|0?[1-9])(?:[-/]|\\.\\s?)(?<day>3[01]|[12]\\d|0?[1-9])\\.?(?!\\d)"),
          form(
              "(?<!\\d)(?<year>(?:19|20)\\d\\d)\\s*[年년]\\s*(?<monthNumber>1[0-2]|0?[1-9])\\s*[月월]\\s*(?<day>3[01]|[12]\\d|0?[1-9])\\s*[日일]"),
          form(
              "\\b"
                  + MONTH
                  + "\\s+(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d\\d)\\b"),
          form(
              "\\b(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?[\\s-]+"
                  + MONTH
                  + ",?[\\s-]+(?<year>(?:19|20)\\d\\d)\\b"),
          // Day and month cannot be told apart unless one of them is beyond 12.
          form(
              "(?<!\\d)(?<monthNumber>1[0-2]|0?[1-9])/(?<day>3[01]|2\\d|1[3-9])/(?<year>(?:19|20)\\d\\d)(?!\\d)"),
          form(
              "(?<!\\d)(?<day>3[01]|2\\d|1[3-9])[/.](?<monthNumber>1[0-2]|0?[1-9])[/.](?<year>(?:19|20)\\d\\d)(?!\\d)"));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, Integer> ZONE_MINUTES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("GMT", 0),
          Map.entry("UTC", 0),
          Map.entry("KST", 540),
          Map.entry("JST", 540),
          Map.entry("HKT", 480),
          Map.entry("SGT", 480),
          Map.entry("MSK", 180),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("BST", 60),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("PST", -480),
          Map.entry("PDT", -420));

  private static Pattern form(String date) {
    return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
  }

  /** All stated times in a text, in no particular order, none within another. */
  static List<StatedTime> findAll(String text) {
    List<StatedTime> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        StatedTime time = of(matcher);
        if (time != null && found.stream().noneMatch(other -> other.overlaps(time))) {
          found.add(time);
        }
      }
    }
    return found;
  }

  private boolean overlaps(StatedTime other) {
    return begin < other.end && other.begin < end;
  }

  private static @Nullable StatedTime of(Matcher matcher) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month(matcher),
              Integer.parseInt(matcher.group("day")));
      Instant instant =
          date.atTime(time(matcher))
              .toInstant(ZoneOffset.ofTotalSeconds(zoneMinutes(matcher) * 60));
      return new StatedTime(instant, matcher.start(), matcher.end());
    } catch (DateTimeException e) {
      return null; // 30 February, or a zone beyond 18 hours: no date
    }
  }

  private static int month(Matcher matcher) {
    if (matcher.pattern().pattern().contains("<monthNumber>")) {
      return Integer.parseInt(matcher.group("monthNumber"));
    }
    return MONTHS.indexOf(matcher.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static LocalTime time(Matcher matcher) {
    if (matcher.group("hour") == null) {
      return LocalTime.MIDNIGHT;
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    String second = matcher.group("second");
    return LocalTime.of(
        hour,
        Integer.parseInt(matcher.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  private static int zoneMinutes(Matcher matcher) {
    String zone = matcher.group("hour") == null ? null : matcher.group("zone");
    if (zone == null) {
      return 0;
    }
    Integer named = ZONE_MINUTES.get(zone.toUpperCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    String digits = zone.replaceAll("[^0-9]", "");
    int sign = zone.contains("-") ? -1 : 1;
    return digits.length() <= 2
        ? sign * 60 * Integer.parseInt(digits)
        : sign
            * (60 * Integer.parseInt(digits.substring(0, digits.length() - 2))
                + Integer.parseInt(digits.substring(digits.length() - 2)));
  }
}
