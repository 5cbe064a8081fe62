package dateline.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import news.dateline.records.PageBlocks;

/**
 * A sample of a site's pages of bounded size: those of the smallest ids. Ids are hashes of content,
 * so this is a fair draw, and the same one in whatever order the pages come.
 */
final class PageSample {

  /** Paragraphs that matter are on a good share of the pages: they are in any large sample. */
  static final int MAX_PAGES = 10_000;

  private static final Comparator<PageBlocks> BY_ID =
      Comparator.comparing(PageBlocks::getDocumentId);

  private PageSample() {}

  /** The sample, by id. */
  static List<PageBlocks> of(Iterable<PageBlocks> pages, int max) {
    PriorityQueue<PageBlocks> smallest = new PriorityQueue<>(BY_ID.reversed());
    for (PageBlocks page : pages) {
      smallest.add(page);
      if (smallest.size() > max) {
        smallest.remove();
      }
    }
    List<PageBlocks> sample = new ArrayList<>(smallest);
    sample.sort(BY_ID);
    return sample;
  }
}
