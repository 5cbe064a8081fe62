package dateline.times;

import dateline.article.ArticleWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** Which weekend "the weekend" is: the last one that has begun or the next that has not ended. */
final class Weekends implements TimeRule {

  /** TIMEX3's weekend of a week; a week begins on Monday, as by ISO 8601. */
  private static final DateTimeFormatter WEEKEND =
      DateTimeFormatter.ofPattern("YYYY-'W'ww-'WE'", Locale.UK);

  private static final Pattern ANCHORED = Pattern.compile("\\d{4}-W\\d{2}-WE");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    if (published == null) {
      return times;
    }
    TenseReader tenses = new TenseReader(words);
    return times.stream().map(time -> resolved(words, tenses, published, time)).toList();
  }

  private static RecognizedMention resolved(
      ArticleWords words, TenseReader tenses, LocalDate published, RecognizedMention time) {
    String value = time.getNormalizedValue();
    int sentence = time.getSentence();
    int last = time.getEndToken() - 1;
    String before = words.lower(sentence, last - 1);
    if (value == null
        || !ANCHORED.matcher(value).matches()
        || !words.lower(sentence, last).equals("weekend")
        || last > time.getFirstToken() && !before.equals("the")) {
      return time;
    }
    LocalDate day =
        switch (tenses.direction(sentence, time.getFirstToken(), time.getEndToken())) {
          case PAST -> published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
          case FUTURE -> published.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
          case UNKNOWN -> null;
        };
    return day == null
        ? time
        : RecognizedMention.newBuilder(time).setNormalizedValue(day.format(WEEKEND)).build();
  }
}
