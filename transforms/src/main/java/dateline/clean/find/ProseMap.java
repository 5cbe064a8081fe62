package dateline.clean.find;

import dateline.clean.block.SentenceEnd;
import dateline.clean.html.HtmlBlock;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;

/** How much text and how much prose each element of a page holds. */
final class ProseMap {

  private static final int MIN_LENGTH = 80;
  private static final double MAX_LINK_SHARE = 0.3;

  private final double[] lengths;
  private final double[] prose;
  private final double all;

  private ProseMap(double[] lengths, double[] prose, double all) {
    this.lengths = lengths;
    this.prose = prose;
    this.all = all;
  }

  static ProseMap of(HtmlPage page) {
    double[] lengths = new double[page.blocks().size()];
    double[] prose = new double[page.blocks().size()];
    double all = 0;
    for (int i = 0; i < lengths.length; i++) {
      HtmlBlock block = page.blocks().get(i);
      lengths[i] = block.length();
      prose[i] = isProse(block) ? block.length() : 0;
      all += prose[i];
    }
    return new ProseMap(page.sums(lengths), page.sums(prose), all);
  }

  private static boolean isProse(HtmlBlock block) {
    return block.weight() >= MIN_LENGTH
        && block.linkShare() < MAX_LINK_SHARE
        && SentenceEnd.endsLikeProse(block.block().text());
  }

  /** Length of all text in a place. */
  double length(HtmlPlace place) {
    return lengths[place.index()];
  }

  /** Share of the page's prose that a place holds, in [0, 1]. */
  double share(HtmlPlace place) {
    return all == 0 ? 0 : prose[place.index()] / all;
  }
}
