package dateline.dedupe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.PageBlock;
import news.dateline.records.PageBlocks;

/**
 * The paragraphs that a site puts on its pages: menus, disclaimers, subscription boxes.
 *
 * <p>A paragraph of several articles is the site's unless it is a quotation, or speaks of what its
 * articles speak of. It stands at the begin or end of the text, beside nothing but its like, or is
 * short; and it stands in a good part of the site's articles: in half of them if it reads like
 * reporting ({@link SiteVoice}).
 */
final class RepeatedBlocks {

  /**
   * In how many articles a paragraph must stand.
   *
   * @param least however few articles there are
   * @param part one of so many
   */
  private record Share(int least, int part) {

    /**
     * A whole paragraph in so many articles is no reporting, however many there are besides: of a
     * large site a section may have its own box.
     */
    private static final int ENOUGH = 100;

    boolean holds(int articles, int all) {
      return articles >= Math.max(least, Math.min((all + part - 1) / part, ENOUGH));
    }
  }

  /**
   * In how many articles a paragraph must stand, by where it stands in them.
   *
   * @param atEdges at the begin or end of the text
   * @param between anywhere
   */
  private record Demand(Share atEdges, Share between) {}

  private static final Demand USUAL = new Demand(new Share(3, 5), new Share(5, 3));

  /** Of a folder nobody knows whether it is one site's. */
  private static final Demand IN_DOUBT = new Demand(new Share(6, 3), new Share(10, 2));

  /**
   * Of reporting nothing but its being there so often shows that it is the site's. A few articles
   * about one event may end in the same sentence; half of all that a site has are not about one.
   */
  private static final Demand OF_REPORTING = new Demand(new Share(5, 2), new Share(10, 2));

  private static final Demand OF_REPORTING_IN_DOUBT =
      new Demand(new Share(10, 2), new Share(20, 2));

  /** Words of a box within an article; what is longer is a paragraph of it. */
  private static final int MAX_WORDS_BETWEEN = 20;

  private final List<PageBlocks> pages;
  private final Demand demand;
  private final Demand demandOfReporting;

  /** Paragraphs of several articles that may be the site's. */
  private final Set<Long> candidates = new HashSet<>();

  /** The site's paragraphs: those that are so anywhere, and all. */
  private final Set<Long> anywhere = new HashSet<>();

  private final Set<Long> all = new HashSet<>();

  private RepeatedBlocks(List<PageBlocks> pages, boolean inDoubt) {
    this.pages = pages;
    this.demand = inDoubt ? IN_DOUBT : USUAL;
    this.demandOfReporting = inDoubt ? OF_REPORTING_IN_DOUBT : OF_REPORTING;
  }

  /**
   * The paragraphs that pages of one site repeat.
   *
   * @param inDoubt whether the pages may be of several sites after all
   */
  static RepeatedBlocks of(List<PageBlocks> pages, boolean inDoubt) {
    RepeatedBlocks repeated = new RepeatedBlocks(pages, inDoubt);
    repeated.findCandidates();
    if (!repeated.candidates.isEmpty()) {
      repeated.judge();
    }
    return repeated;
  }

  /** The indices of a page's paragraphs that are the site's, ascending. */
  List<Integer> in(PageBlocks page) {
    List<PageBlock> blocks = page.getBlocks();
    BitSet dropped = edge(blocks, all);
    for (int i = 0; i < blocks.size(); i++) {
      if (isIn(anywhere, blocks.get(i))) {
        dropped.set(i);
      }
    }
    return dropped.stream().boxed().toList();
  }

  /** Whether there are any. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The paragraphs that stand at the edges of a page, beside nothing but others of a set. */
  private static BitSet edge(List<PageBlock> blocks, Set<Long> set) {
    BitSet edge = new BitSet(blocks.size());
    int i = 0;
    while (i < blocks.size() && isIn(set, blocks.get(i))) {
      edge.set(i++);
    }
    int k = blocks.size() - 1;
    while (k >= i && isIn(set, blocks.get(k))) {
      edge.set(k--);
    }
    return edge;
  }

  /** The same words may be a quotation in one place and not in another. */
  private static boolean isIn(Set<Long> hashes, PageBlock block) {
    return !block.getQuotation() && hashes.contains(block.getHash());
  }

  private void findCandidates() {
    Map<Long, Integer> pagesWith = new HashMap<>();
    for (PageBlocks page : pages) {
      Set<Long> once = new HashSet<>();
      for (PageBlock block : page.getBlocks()) {
        if (!block.getQuotation() && once.add(block.getHash())) {
          pagesWith.merge(block.getHash(), 1, Integer::sum);
        }
      }
    }
    pagesWith.values().removeIf(n -> n < demand.atEdges().least());
    candidates.addAll(pagesWith.keySet());
    Map<Long, Integer> tied = new HashMap<>();
    for (PageBlocks page : pages) {
      tiedIn(page).forEach(hash -> tied.merge(hash, 1, Integer::sum));
    }
    // What speaks of the article in half of the pages is background that reporters write again.
    candidates.removeIf(hash -> 2 * tied.getOrDefault(hash, 0) >= pagesWith.getOrDefault(hash, 0));
  }

  /**
   * The candidates that speak of what their page speaks of: they share words with the headline, or
   * the names in them stand in paragraphs that do, or that are the page's own.
   */
  private Set<Long> tiedIn(PageBlocks page) {
    Set<Long> tied = new TreeSet<>();
    Set<Long> names = new HashSet<>();
    List<PageBlock> open = new ArrayList<>();
    for (PageBlock block : page.getBlocks()) {
      if (block.getTitled() || !isIn(candidates, block)) {
        names.addAll(block.getNames());
        tied.add(block.getHash());
      } else {
        open.add(block);
      }
    }
    boolean more = true;
    // Each round but the last ties a paragraph; three are enough for what is not far-fetched.
    for (int round = 0; round < 3 && more; round++) {
      more = false;
      List<PageBlock> left = new ArrayList<>();
      for (PageBlock block : open) {
        if (mostOf(block.getNames(), names)) {
          names.addAll(block.getNames());
          tied.add(block.getHash());
          more = true;
        } else {
          left.add(block);
        }
      }
      open = left;
    }
    tied.retainAll(candidates);
    return tied;
  }

  /** Most of the names, or two that are a third of them. */
  private static boolean mostOf(List<Long> some, Set<Long> all) {
    long found = some.stream().filter(all::contains).count();
    return 2 * found > some.size() || found >= 2 && 3 * found >= some.size();
  }

  private void judge() {
    int[] articles = SiteArticles.of(pages, block -> isIn(candidates, block));
    Set<Integer> distinct = new HashSet<>();
    Map<Long, Set<Integer>> at = new HashMap<>();
    Map<Long, Set<Integer>> of = new HashMap<>();
    Map<Long, Integer> words = new HashMap<>();
    Set<Long> reporting = new HashSet<>();
    for (int p = 0; p < pages.size(); p++) {
      int article = articles[p];
      distinct.add(article);
      List<PageBlock> blocks = pages.get(p).getBlocks();
      BitSet edge = edge(blocks, candidates);
      for (int i = 0; i < blocks.size(); i++) {
        long hash = blocks.get(i).getHash();
        if (isIn(candidates, blocks.get(i))) {
          of.computeIfAbsent(hash, any -> new HashSet<>()).add(article);
          words.put(hash, blocks.get(i).getWords());
          if (blocks.get(i).getReporting()) {
            reporting.add(hash);
          }
          if (edge.get(i)) {
            at.computeIfAbsent(hash, any -> new HashSet<>()).add(article);
          }
        }
      }
    }
    of.forEach(
        (hash, with) -> {
          int atEdge = at.getOrDefault(hash, Set.of()).size();
          Demand asked = reporting.contains(hash) ? demandOfReporting : demand;
          if (2 * atEdge >= with.size() && asked.atEdges().holds(atEdge, distinct.size())) {
            all.add(hash);
          }
          if (words.getOrDefault(hash, 0) <= MAX_WORDS_BETWEEN
              && asked.between().holds(with.size(), distinct.size())) {
            anywhere.add(hash);
            all.add(hash);
          }
        });
  }
}
