package dateline.times;

import dateline.article.ArticleWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/**
 * "Two years ago" is a year and no day of it, by TIMEX3: what is counted in years, months or weeks
 * is as exact as these. "Ago" belongs to it, which the CRF leaves out.
 */
final class TimesAgo implements TimeRule {

  private static final String AGO = "ago";

  private static final Pattern PERIOD = Pattern.compile("P\\d+[YMWD]");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    List<RecognizedMention> all = new ArrayList<>();
    for (RecognizedMention time : times) {
      RecognizedMention before = all.isEmpty() ? null : all.get(all.size() - 1);
      // "ago" may be a time by itself, and is in the one before by now.
      if (before == null || before.getEnd() <= time.getBegin()) {
        all.add(withAgo(words, published, time));
      }
    }
    return all;
  }

  private static RecognizedMention withAgo(
      ArticleWords words, @Nullable LocalDate published, RecognizedMention time) {
    int sentence = time.getSentence();
    int end = time.getEndToken();
    if (words.lower(sentence, end).equals(AGO)) {
      end++;
    } else if (!words.lower(sentence, end - 1).equals(AGO)) {
      return time;
    }
    return RecognizedMention.newBuilder(time)
        .setEnd(words.token(sentence, end - 1).getEnd())
        .setEndToken(end)
        .setType("DATE")
        .setNormalizedValue(
            value(words.lower(sentence, end - 2), published, time.getNormalizedValue()))
        .build();
  }

  private static @Nullable String value(
      String unit, @Nullable LocalDate published, @Nullable String value) {
    if (value == null) {
      return null;
    }
    boolean period = PERIOD.matcher(value).matches();
    if (period && published == null) {
      return null;
    }
    try {
      LocalDate day =
          period && published != null
              ? published.minus(Period.parse(value))
              : LocalDate.parse(value);
      return switch (unit) {
        case "year", "years" -> String.valueOf(day.getYear());
        case "month", "months" -> YearMonth.from(day).toString();
        case "week", "weeks" -> Weeks.of(day);
        default -> day.toString();
      };
    } catch (DateTimeException e) {
      // No day: not anchored, or already as exact as it should be.
      return value;
    }
  }
}
