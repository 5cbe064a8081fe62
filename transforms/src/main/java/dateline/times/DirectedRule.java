package dateline.times;

import dateline.article.ArticleWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/**
 * A rule about a day of the week that is the last one or the next, as the verb says on which it
 * depends. Where the words do not say, SUTime's value stays.
 */
abstract class DirectedRule implements TimeRule {

  /** The weekday that a time is found by; null where the rule is not about it. */
  abstract @Nullable DayOfWeek day(ArticleWords words, RecognizedMention time);

  /**
   * The value of a time.
   *
   * @param date the day that it is found by
   * @param value as it was
   */
  abstract String value(LocalDate date, String value);

  @Override
  public final List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    if (published == null) {
      return times;
    }
    TenseReader tenses = new TenseReader(words);
    return times.stream().map(time -> resolved(words, tenses, published, time)).toList();
  }

  private RecognizedMention resolved(
      ArticleWords words, TenseReader tenses, LocalDate published, RecognizedMention time) {
    String value = time.getNormalizedValue();
    DayOfWeek day = day(words, time);
    if (day == null || value == null) {
      return time;
    }
    LocalDate date =
        switch (tenses.direction(time.getSentence(), time.getFirstToken(), time.getEndToken())) {
          case PAST -> published.with(TemporalAdjusters.previousOrSame(day));
          case FUTURE -> published.with(TemporalAdjusters.nextOrSame(day));
          case UNKNOWN -> null;
        };
    return date == null
        ? time
        : RecognizedMention.newBuilder(time).setNormalizedValue(value(date, value)).build();
  }
}
