package dateline.times;

import dateline.article.ArticleWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** Repairs the dates, times, durations and sets among an article's mentions. */
public final class TimeRepair {

  /** TIMEX3's types, as CoreNLP writes them. */
  private static final Set<String> TYPES = Set.of("DATE", "TIME", "DURATION", "SET");

  /** In the order in which they are applied. */
  private static final List<TimeRule> RULES =
      List.of(
          new VerbsAreNoTimes(),
          new WholeTimes(),
          new TimesAgo(),
          new EveryWeekday(),
          new Decades(),
          new Weekdays(),
          new Weekends());

  private TimeRepair() {}

  /**
   * The mentions with their times repaired, in text order.
   *
   * @param publishedAt when the article appeared; null where nothing says it, and then nothing is
   *     anchored
   * @param mentions in text order
   */
  public static List<RecognizedMention> repair(
      ArticleWords words, @Nullable Instant publishedAt, List<RecognizedMention> mentions) {
    LocalDate published =
        publishedAt == null ? null : publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
    List<RecognizedMention> times = new ArrayList<>();
    List<RecognizedMention> all = new ArrayList<>();
    for (RecognizedMention mention : mentions) {
      (TYPES.contains(mention.getType()) ? times : all).add(mention);
    }
    for (TimeRule rule : RULES) {
      times = rule.apply(words, published, times);
    }
    all.addAll(times);
    all.sort(Comparator.comparingInt(RecognizedMention::getBegin));
    return all;
  }
}
