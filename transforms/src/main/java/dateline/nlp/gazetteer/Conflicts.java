package dateline.nlp.gazetteer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses among matches that overlap: one after the other, the one of highest priority, of these
 * the longest, of these the one that was called for first, is taken, and all that overlap it go.
 */
final class Conflicts {

  private final Comparator<Match> bestFirst;

  Conflicts(EntryRules rules, TriggerOrder order) {
    this.bestFirst =
        Comparator.comparingDouble((Match match) -> -rules.rule(match.entry()).priority())
            .thenComparing(Comparator.comparingInt(Match::length).reversed())
            .thenComparing(order::compare)
            .thenComparingInt(Match::start);
  }

  /**
   * The matches that remain.
   *
   * @param matches ordered by their first token
   * @return none of them overlapping, in the order of the sentence
   */
  List<Match> resolve(List<Match> matches) {
    List<Match> chosen = new ArrayList<>();
    int from = 0;
    while (from < matches.size()) {
      int reach = matches.get(from).end();
      int to = from + 1;
      while (to < matches.size() && matches.get(to).start() < reach) {
        reach = Math.max(reach, matches.get(to).end());
        to++;
      }
      if (to == from + 1) {
        chosen.add(matches.get(from));
      } else {
        chosen.addAll(best(matches.subList(from, to)));
      }
      from = to;
    }
    return chosen;
  }

  private List<Match> best(List<Match> overlapping) {
    List<Match> candidates = new ArrayList<>(overlapping);
    candidates.sort(bestFirst);
    List<Match> chosen = new ArrayList<>();
    int begin = overlapping.get(0).start();
    BitSet taken = new BitSet();
    for (Match match : candidates) {
      int next = taken.nextSetBit(match.start() - begin);
      if (next < 0 || next >= match.end() - begin) {
        taken.set(match.start() - begin, match.end() - begin);
        chosen.add(match);
      }
    }
    chosen.sort(Comparator.comparingInt(Match::start));
    return chosen;
  }
}
