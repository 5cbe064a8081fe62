package dateline.times;

import dateline.article.ArticleWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/**
 * "Two years ago" is a year and no day of it, by TIMEX3: what is counted in years, months or weeks
 * is as exact as these. "Ago" belongs to it, which the CRF leaves out.
 */
final class TimesAgo implements TimeRule {

  private static final String AGO = "ago";

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    return times.stream().map(time -> withAgo(words, time)).toList();
  }

  private static RecognizedMention withAgo(ArticleWords words, RecognizedMention time) {
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
        .setNormalizedValue(asExact(words.lower(sentence, end - 2), time.getNormalizedValue()))
        .build();
  }

  private static @Nullable String asExact(String unit, @Nullable String value) {
    DateTimeFormatter format =
        switch (unit) {
          case "year", "years" -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
          case "month", "months" -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
          case "week", "weeks" -> DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);
          default -> null;
        };
    if (format == null || value == null) {
      return value;
    }
    try {
      return LocalDate.parse(value).format(format);
    } catch (DateTimeException e) {
      // Not anchored: the article has no date.
      return value;
    }
  }
}
