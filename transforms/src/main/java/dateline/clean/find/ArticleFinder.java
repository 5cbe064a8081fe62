package dateline.clean.find;

import dateline.clean.block.CleanedPage;
import dateline.clean.decode.DecodedText;
import dateline.limit.TimeBudget;
import org.jspecify.annotations.Nullable;

/** Finds the article in a decoded page; one for each form of page. */
public interface ArticleFinder {

  /**
   * Finds the article.
   *
   * @param address where the page was fetched from; null where nothing says so
   * @param budget what time there is
   * @throws dateline.limit.OutOfTimeException if that does not do
   */
  CleanedPage find(DecodedText page, @Nullable String address, TimeBudget budget);
}
