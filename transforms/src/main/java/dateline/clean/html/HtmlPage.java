package dateline.clean.html;

import java.util.List;

/**
 * The visible blocks of a page and the elements they stand in.
 *
 * @param places every element that holds a block, in page order, each before those in it
 * @param blocks in page order
 */
public record HtmlPage(List<HtmlPlace> places, List<HtmlBlock> blocks) {

  /**
   * What each place holds in all its blocks, by the place's index.
   *
   * @param ofBlocks what each block adds, by the block's index
   */
  public double[] sums(double[] ofBlocks) {
    return sums(ofBlocks, Double.NEGATIVE_INFINITY);
  }

  /**
   * What each place holds, where none takes more from the place around it than a limit.
   *
   * @param ofBlocks what each block adds, by the block's index
   * @param least what a place adds at least to the one around it; less than 0
   */
  public double[] sums(double[] ofBlocks, double least) {
    double[] sums = new double[places.size()];
    for (int i = 0; i < ofBlocks.length; i++) {
      sums[blocks.get(i).place().index()] += ofBlocks[i];
    }
    // From the innermost outwards: however deep a page nests, each place is added once.
    for (int i = places.size() - 1; i > 0; i--) {
      HtmlPlace parent = places.get(i).parent();
      if (parent != null) {
        sums[parent.index()] += Math.max(least, sums[i]);
      }
    }
    return sums;
  }

  /** Index behind the last place within a place. */
  public int endOf(HtmlPlace outer) {
    int end = outer.index() + 1;
    while (end < places.size() && places.get(end).depth() > outer.depth()) {
      end++;
    }
    return end;
  }
}
