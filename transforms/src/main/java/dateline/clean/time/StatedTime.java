package dateline.clean.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, with its time and zone where they are given, as a page states it.
 *
 * @param day in the page's own zone
 * @param clock time of day; null where only the day is stated
 * @param zone null where none is stated: such a time counts as UTC
 * @param begin UTF-16 index of its first character in the text it was found in
 * @param end index behind its last character
 */
public record StatedTime(
    LocalDate day, @Nullable LocalTime clock, @Nullable ZoneId zone, int begin, int end) {

  /** A full stop may part an hour from its minutes where what follows tells: "08.30 GMT". */
  private static final String DOT =
      "\\.(?=[0-5]\\d(?:\\s?[ap]\\.?m\\b|\\s?\\(?(?:" + Zones.PATTERN + ")))";

  /** A time of day and its zone. */
  private static final String CLOCK =
      "(?<hour>[01]?\\d|2[0-3])(?::|h|"
          + DOT
          + ")(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?"
          + "\\s?(?<half>[ap]\\.?m\\b\\.?)?"
          + "\\s?\\(?(?<zone>"
          + Zones.PATTERN
          + ")?\\)?";

  private static final String TIME =
      "(?:(?:[,T@|–•·-]|\\s|\\bat\\b|\\bum\\b|\\balle\\b|\\bà\\b|\\ba las\\b){0,8}?" + CLOCK + ")?";

  /** A clock time right before the date, with a weekday between them or not. */
  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "(?<![\\d:.])"
              + CLOCK
              + "[\\s,|–-]{0,4}(?:on\\s)?"
              + "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s)?$",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_TIME_BEFORE = 40;

  private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";
  private static final String MONTH_NUMBER = "(?<monthNumber>1[0-2]|0?[1-9])";
  private static final String MONTH = "(?<month>" + Months.PATTERN + ")\\.?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<!\\d)"
                  + YEAR
                  + "(?:[-/]|\\.\\s?)"
                  + MONTH_NUMBER
                  + "(?:[-/]|\\.\\s?)"
                  + DAY
                  + "\\.?(?!\\d)"),
          form(
              "(?<!\\d)"
                  + YEAR
                  + "\\s*[年년]\\s*"
                  + MONTH_NUMBER
                  + "\\s*[月월]\\s*"
                  + DAY
                  + "\\s*[日일]"),
          // What follows a named month's year directly is another element's: "4 May 20204 May".
          form("(?<![\\p{L}\\d])" + MONTH + "\\s+" + DAY + "(?:st|nd|rd|th)?,?\\s+" + YEAR),
          form(
              "(?<![\\p{L}\\d])"
                  + DAY
                  + "(?:st|nd|rd|th|er|º|°|\\.)?[\\s-]+(?:of\\s|de\\s|di\\s)?"
                  + MONTH
                  + ",?[\\s-]+(?:del?\\s)?"
                  + YEAR),
          // Day and month cannot be told apart unless one is beyond 12 or they are equal.
          form(
              "(?<!\\d)"
                  + MONTH_NUMBER
                  + "/(?<day>3[01]|2\\d|1[3-9]|\\k<monthNumber>)/"
                  + YEAR
                  + "(?!\\d)"),
          form("(?<!\\d)(?<day>3[01]|2\\d|1[3-9])[/.]" + MONTH_NUMBER + "[/.]" + YEAR + "(?!\\d)"));

  /** UTC; a date alone is its midnight, a time without a zone counts as UTC. */
  public Instant instant() {
    return day.atTime(clock == null ? LocalTime.MIDNIGHT : clock)
        .atZone(zone == null ? ZoneOffset.UTC : zone)
        .toInstant();
  }

  /** All stated times in a text, in no particular order, none within another. */
  public static List<StatedTime> findAll(String text) {
    if (!mayHoldYear(text)) {
      return List.of();
    }
    List<StatedTime> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        StatedTime time = of(matcher, text);
        if (time != null && found.stream().noneMatch(other -> other.overlaps(time))) {
          found.add(time);
        }
      }
    }
    return found;
  }

  /** Most text holds no year, and need not be searched for six forms of a date. */
  private static boolean mayHoldYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '1' && text.charAt(i + 1) == '9' || c == '2' && text.charAt(i + 1) == '0')
          && isDigit(text.charAt(i + 2))
          && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Pattern form(String date) {
    return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private boolean overlaps(StatedTime other) {
    return begin < other.end && other.begin < end;
  }

  private static @Nullable StatedTime of(Matcher matcher, String text) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(matcher.group("year")),
              month(matcher),
              Integer.parseInt(matcher.group("day")));
      if (matcher.group("hour") != null) {
        return new StatedTime(date, clock(matcher), zone(matcher), matcher.start(), matcher.end());
      }
      int from = Math.max(0, matcher.start() - MAX_TIME_BEFORE);
      Matcher before = TIME_BEFORE.matcher(text.substring(from, matcher.start()));
      return before.find()
          ? new StatedTime(date, clock(before), zone(before), from + before.start(), matcher.end())
          : new StatedTime(date, null, null, matcher.start(), matcher.end());
    } catch (DateTimeException e) {
      return null; // 30 February, or a zone beyond 18 hours: no date
    }
  }

  private static int month(Matcher matcher) {
    if (matcher.pattern().pattern().contains("<monthNumber>")) {
      return Integer.parseInt(matcher.group("monthNumber"));
    }
    return Months.number(matcher.group("month"));
  }

  private static LocalTime clock(Matcher matcher) {
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

  private static @Nullable ZoneId zone(Matcher matcher) {
    String zone = matcher.group("zone");
    return zone == null ? null : Zones.of(zone);
  }
}
