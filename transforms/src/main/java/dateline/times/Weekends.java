package dateline.times;

import dateline.article.ArticleWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** Which weekend "the weekend" is: that of the last Saturday, or of the next. */
final class Weekends extends DirectedRule {

  private static final Pattern ANCHORED = Pattern.compile("\\d{4}-W\\d{2}-WE");

  @Override
  @Nullable DayOfWeek day(ArticleWords words, RecognizedMention time) {
    int sentence = time.getSentence();
    int last = time.getEndToken() - 1;
    boolean bare = last == time.getFirstToken() || words.lower(sentence, last - 1).equals("the");
    return bare
            && words.lower(sentence, last).equals("weekend")
            && ANCHORED.matcher(String.valueOf(time.getNormalizedValue())).matches()
        ? DayOfWeek.SATURDAY
        : null;
  }

  @Override
  String value(LocalDate date, String value) {
    return Weeks.of(date) + "-WE";
  }
}
