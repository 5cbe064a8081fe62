package dateline.clean.find;

import dateline.clean.html.HtmlBlock;
import dateline.clean.html.HtmlPage;
import dateline.clean.html.HtmlPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds excerpts of other articles: at least three elements of one parent, each with a linked
 * headline and little text.
 */
final class TeaserFinder {

  /** Fewer alike in a row are no list of other articles. */
  private static final int MIN_TEASERS = 3;

  /** How far above its headline an excerpt's element may be. */
  private static final int MAX_DEPTH = 4;

  /** A longer text under a linked headline is an article of its own. */
  private static final int MAX_LENGTH = 700;

  private static final double MIN_LINK_SHARE = 0.8;

  private TeaserFinder() {}

  /** The indices of the places that are such excerpts. */
  static BitSet find(HtmlPage page, ProseMap prose) {
    BitSet seen = new BitSet();
    Map<HtmlPlace, List<HtmlPlace>> candidates = new LinkedHashMap<>();
    for (HtmlBlock block : page.blocks()) {
      if (block.linkShare() <= MIN_LINK_SHARE || !block.place().isHeading()) {
        continue;
      }
      HtmlPlace place = block.place().parent();
      for (int step = 0; step < MAX_DEPTH && place != null; step++) {
        HtmlPlace list = place.parent();
        if (list != null && !seen.get(place.index())) {
          seen.set(place.index());
          candidates.computeIfAbsent(list, l -> new ArrayList<>()).add(place);
        }
        place = list;
      }
    }
    BitSet teasers = new BitSet();
    for (List<HtmlPlace> alike : candidates.values()) {
      boolean few = alike.stream().allMatch(place -> prose.length(place) <= MAX_LENGTH);
      if (few && alike.size() >= MIN_TEASERS) {
        alike.forEach(place -> teasers.set(place.index()));
      }
    }
    return teasers;
  }
}
