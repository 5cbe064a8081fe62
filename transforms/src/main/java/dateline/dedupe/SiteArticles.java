package dateline.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.records.PageBlock;
import news.dateline.records.PageBlocks;
import org.jspecify.annotations.Nullable;

/**
 * Tells which pages of a site are one article: versions of a live report, copies under other
 * addresses. What they share they share as one article, not as a site.
 *
 * <p>Pages are one article if they have one canonical address, if much of what is their own is the
 * same, or if nearly all of them stands on other pages, too, and they share a paragraph of that.
 */
final class SiteArticles {

  /**
   * Pages that share three fifths of their own paragraphs agree in one of so many bands of three
   * rows in 95 of 100 cases; with one of eight shared, which may be chance, in 2.
   */
  private static final MinHash SIGNATURE = new MinHash(12, 3);

  /** Nearly nothing of such a page is its own: at least three of four words are repeated. */
  private static final int REPEATED_OF_FOUR = 3;

  /** A short line says little about two pages. */
  private static final int MIN_WORDS = 8;

  private final int[] parents;
  private final Map<Long, Integer> first = new HashMap<>();

  private SiteArticles(int pages) {
    parents = new int[pages];
    Arrays.setAll(parents, i -> i);
  }

  /**
   * The article of each page, as a number.
   *
   * @param repeated whether a paragraph may be the site's
   */
  static int[] of(List<PageBlocks> pages, Predicate<PageBlock> repeated) {
    SiteArticles articles = new SiteArticles(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      articles.add(i, pages.get(i), repeated);
    }
    int[] roots = new int[pages.size()];
    Arrays.setAll(roots, articles::root);
    return roots;
  }

  private void add(int page, PageBlocks blocks, Predicate<PageBlock> repeated) {
    @Nullable Long address = blocks.getAddress();
    if (address != null) {
      share(page, address);
    }
    List<PageBlock> own = new ArrayList<>();
    List<PageBlock> others = new ArrayList<>();
    blocks.getBlocks().forEach(block -> (repeated.test(block) ? others : own).add(block));
    // Different articles may quote the same words.
    own.removeIf(PageBlock::getQuotation);
    if (!own.isEmpty()) {
      long[] hashes = own.stream().mapToLong(PageBlock::getHash).toArray();
      for (long band : SIGNATURE.bands(hashes)) {
        share(page, band);
      }
    }
    if (4 * words(others) >= REPEATED_OF_FOUR * words(blocks.getBlocks())) {
      others.stream()
          .filter(block -> block.getWords() >= MIN_WORDS)
          .forEach(block -> share(page, block.getHash()));
    }
  }

  private static int words(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(PageBlock::getWords).sum();
  }

  /** Joins a page to those that share a mark with it. */
  private void share(int page, long mark) {
    int a = root(first.computeIfAbsent(mark, any -> page));
    int b = root(page);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  private int root(int page) {
    int root = page;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
