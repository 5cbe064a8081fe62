package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** "Closed on Tuesdays" is said of every Tuesday, and of no day. */
final class EveryWeekday implements TimeRule {

  private static final Pattern VALUE = Pattern.compile("XXXX-WXX-[1-7]");

  @Override
  public List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times) {
    return times.stream()
        .map(
            time ->
                isEvery(words, time)
                    ? RecognizedMention.newBuilder(time).setType("SET").build()
                    : time)
        .toList();
  }

  private static boolean isEvery(ArticleWords words, RecognizedMention time) {
    String value = time.getNormalizedValue();
    return value != null
        && VALUE.matcher(value).matches()
        && words.lower(time.getSentence(), time.getEndToken() - 1).endsWith("days");
  }
}
