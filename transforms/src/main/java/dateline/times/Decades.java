package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** TIMEX3 writes decades and centuries with the digits they have; SUTime adds letters: "198X". */
final class Decades implements TimeRule {

  private static final Pattern VALUE = Pattern.compile("(\\d{2}|\\d{3})X{1,2}");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    return times.stream().map(Decades::digits).toList();
  }

  private static RecognizedMention digits(RecognizedMention time) {
    String value = time.getNormalizedValue();
    Matcher decade = value == null ? null : VALUE.matcher(value);
    return decade == null || !decade.matches()
        ? time
        : RecognizedMention.newBuilder(time).setNormalizedValue(decade.group(1)).build();
  }
}
