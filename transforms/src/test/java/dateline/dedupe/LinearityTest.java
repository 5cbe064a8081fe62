package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.shuffle.Clusters;
import dateline.shuffle.Hash64;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import news.dateline.records.DuplicateCandidate;
import news.dateline.records.PageBlock;
import news.dateline.records.PageBlocks;
import news.dateline.records.SignatureBand;
import org.junit.jupiter.api.Test;

/**
 * What meets in one place may be all of the input: one site, one band, one group. Eight times as
 * much may take eight times as long, and not sixty-four.
 */
class LinearityTest {

  private static final int TIMES = 8;

  /** Half-way, on a scale of powers, between eight and sixty-four times. */
  private static final double LIMIT = 22;

  /** Processor time of this thread: what else the machine does, hardly counts. */
  private static double seconds(IntConsumer work, int n) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.accept(n);
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      best = Math.min(best, (end - begin) / 1e9);
    }
    return best;
  }

  private static void assertLinear(String what, int n, IntConsumer work) {
    // What the compiler does in the first runs is no part of it.
    seconds(work, n);
    double small = seconds(work, n);
    double large = seconds(work, n * TIMES);
    String told =
        String.format(
            Locale.ROOT, "%s: %d in %.3f s, %d in %.3f s", what, n, small, n * TIMES, large);
    System.out.println(told);
    assertTrue(large < LIMIT * small, told);
  }

  @Test
  void comparesThePagesOfOneSite() {
    List<PageBlocks> pages = new ArrayList<>();
    for (int i = 0; i < 1_250 * TIMES; i++) {
      List<PageBlock> blocks = new ArrayList<>();
      for (int own = 0; own < 15; own++) {
        blocks.add(block("own " + own + " of " + (own == 0 ? i : i % 9_000), i));
      }
      // Background of some, a paragraph of a hundredth of the pages, and a box of all.
      blocks.add(block("background of " + i % 500, i % 3));
      blocks.add(block("section " + i % 100, -1));
      blocks.add(block("box", -2));
      pages.add(new PageBlocks(String.format(Locale.ROOT, "%08d", i), null, blocks));
    }
    assertTrue(RepeatedBlocks.of(pages, false).in(pages.get(1)).contains(17));
    assertLinear("pages of one site", 1_250, n -> RepeatedBlocks.of(pages.subList(0, n), false));
  }

  private static PageBlock block(String text, int story) {
    List<Long> names = new ArrayList<>();
    for (int name = 0; name < 5; name++) {
      names.add(Hash64.of("name " + name + " of " + story));
    }
    return new PageBlock(Hash64.of(text), 20, false, false, false, names);
  }

  @Test
  void pairsTheDocumentsOfOneBand() {
    List<SignatureBand> bands = new ArrayList<>();
    for (int i = 0; i < 100_000 * TIMES; i++) {
      bands.add(new SignatureBand(Integer.toHexString(i * 0x9e3779b1), 7L));
    }
    int[] pairs = new int[1];
    BandBuckets.pair(bands, (document, other) -> pairs[0]++);
    assertEquals(bands.size() - 1, pairs[0]);
    assertLinear(
        "documents of one band",
        100_000,
        n -> BandBuckets.pair(bands.subList(0, n), (document, other) -> pairs[0]++));
  }

  @Test
  void joinsChainsAndStars() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20_000 * TIMES; i++) {
      ids.add(String.format(Locale.ROOT, "%08d", i));
    }
    assertLinear(
        "pairs in a chain and a star",
        20_000,
        n -> {
          Clusters clusters = new Clusters();
          // From the end: each pair gives the cluster a smaller root, behind all that it has.
          for (int i = n - 1; i > 0; i--) {
            clusters.join(ids.get(i), ids.get(i - 1));
          }
          for (int i = 1; i < n; i++) {
            clusters.join(ids.get(n - 1), ids.get(i));
          }
          assertEquals(ids.get(0), clusters.root(ids.get(n - 1)));
          assertEquals(n, clusters.roots().size());
        });
  }

  /** Each mark may be the begin of a quote that is never closed. */
  @Test
  void looksForQuotationsInOneParagraph() {
    assertLinear(
        "single quotation marks in one paragraph",
        20_000,
        n -> assertFalse(Quotation.isIn("a ‘c ".repeat(n))));
    assertLinear(
        "apostrophes in one paragraph",
        20_000,
        n -> {
          assertFalse(Quotation.isIn("The boats' ".repeat(n)));
          assertTrue(Quotation.isIn("‘The boats don’t ".repeat(n)));
        });
    assertLinear(
        "blanks before a single quotation mark",
        20_000,
        n -> assertTrue(Quotation.isIn(" ".repeat(n) + "‘said " + "a ".repeat(n))));
    assertLinear(
        "quotation marks of each kind in one paragraph",
        20_000,
        n -> assertFalse(Quotation.isIn("„a «b »c ‹d ›e 「f 『g 's ".repeat(n))));
  }

  @Test
  void comparesTheDocumentsOfOneGroup() {
    List<DuplicateCandidate> same = new ArrayList<>();
    List<DuplicateCandidate> pattern = new ArrayList<>();
    for (int i = 0; i < 3_000 * TIMES; i++) {
      String[] words = TestPages.prose(1, 120).split(" ");
      words[i % 120] = "changed";
      same.add(candidate(i, String.join(" ", words)));
      if (i < 1_000 * TIMES) {
        pattern.add(candidate(i, TestPages.prose(i, 60)));
      }
    }
    assertEquals(same.size() - 1, new OriginalFinder().originals(same).size());
    assertLinear(
        "near-duplicates in one group",
        3_000,
        n -> new OriginalFinder().originals(same.subList(0, n)));
    assertLinear(
        "pages of one pattern in one group",
        1_000,
        n -> new OriginalFinder().originals(pattern.subList(0, n)));
  }

  private static DuplicateCandidate candidate(int i, String text) {
    return new DuplicateCandidate("d" + i, null, Shingles.of(text).toList());
  }
}
