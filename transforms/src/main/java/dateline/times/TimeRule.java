package dateline.times;

import dateline.article.ArticleWords;
import java.time.LocalDate;
import java.util.List;
import news.dateline.records.RecognizedMention;
import org.jspecify.annotations.Nullable;

/** A rule about the times of an article. */
interface TimeRule {

  /**
   * The times as they are by this rule.
   *
   * @param published the article's day; null where nothing says it
   * @param times in text order, as they are after
   */
  List<RecognizedMention> apply(
      ArticleWords words, @Nullable LocalDate published, List<RecognizedMention> times);
}
