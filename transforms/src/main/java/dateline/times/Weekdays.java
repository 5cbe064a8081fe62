package dateline.times;

import dateline.article.ArticleWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/**
 * Which Monday "Monday" is: the last one or the next, as the verb says on which it depends; the day
 * of publication itself in either case. SUTime looks at the words next to it alone.
 */
final class Weekdays extends DirectedRule {

  /** A day that SUTime has anchored, with the part of the day. */
  private static final Pattern ANCHORED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");

  private static final int LENGTH = "2021-01-27".length();

  private static final Set<String> BESIDE =
      Set.of(
          "early",
          "earlier",
          "late",
          "later",
          "on",
          "morning",
          "afternoon",
          "evening",
          "night",
          "midday",
          "noon");

  @Override
  @Nullable DayOfWeek day(ArticleWords words, RecognizedMention time) {
    Matcher anchored = ANCHORED.matcher(String.valueOf(time.getNormalizedValue()));
    DayOfWeek day = named(words, time);
    return day != null && anchored.matches() && isOf(day, anchored.group(1)) ? day : null;
  }

  @Override
  String value(LocalDate date, String value) {
    return date + value.substring(LENGTH);
  }

  private static boolean isOf(DayOfWeek day, String date) {
    try {
      return LocalDate.parse(date).getDayOfWeek() == day;
    } catch (DateTimeException e) {
      // SUTime counts on with days that no month has.
      return false;
    }
  }

  /** The weekday of an expression that is nothing else but one, and the part of a day. */
  private static @Nullable DayOfWeek named(ArticleWords words, RecognizedMention time) {
    DayOfWeek day = null;
    for (int i = time.getFirstToken(); i < time.getEndToken(); i++) {
      String word = words.lower(time.getSentence(), i);
      DayOfWeek own = day(word);
      if (own != null && day == null) {
        day = own;
      } else if (!BESIDE.contains(word)) {
        return null;
      }
    }
    return day;
  }

  /** By its name or short form: "monday", "mon", "tues.". */
  static @Nullable DayOfWeek day(String word) {
    String letters = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      if (letters.equals(name)
          || letters.length() >= 3 && letters.length() <= 5 && name.startsWith(letters)) {
        return day;
      }
    }
    return null;
  }
}
