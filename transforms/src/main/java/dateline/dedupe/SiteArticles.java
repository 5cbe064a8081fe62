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

  /** With these, pages that share three fifths of their own paragraphs are seen in 97 of 100. */
  private static final int MIN_HASHES = 4;

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
    for (int i = 0; i < MIN_HASHES && !own.isEmpty(); i++) {
      long salt = (i + 1) * 0x9e3779b97f4a7c15L;
      long smallest =
          own.stream().mapToLong(block -> Hash64.mix(block.getHash() + salt)).min().orElseThrow();
      share(page, smallest);
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
