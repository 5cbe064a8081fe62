package dateline.nlp.numeric;

import edu.stanford.nlp.ling.tokensregex.MultiNodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.NodePatternTransformer;
import edu.stanford.nlp.ling.tokensregex.SequencePattern;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.Interval;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What a sequence of tokens must hold for a TokensRegex pattern to match anywhere in it: sets of
 * node patterns, of each of which at least one must match at least one token.
 *
 * <p>They are found by asking the matcher itself. The pattern is rebuilt with nodes that accept
 * anything, then some nodes are made to accept nothing: if nothing matches any more, whatever the
 * length of the input, every real match needs one of those nodes. (What real nodes accept is a part
 * of what the rebuilt ones do, so no real match is lost.)
 */
final class PatternNeeds {

  private static final int MAX_REPEATS = 5;

  private final Switches switches = new Switches();
  private final SequencePattern<Object> pattern;
  private final List<List<NodePattern<CoreMap>>> sets = new ArrayList<>();
  private int longest = Integer.MAX_VALUE;

  /** Takes the pattern apart; costs some hundred runs of its matcher over some tokens. */
  PatternNeeds(SequencePattern<CoreMap> original) {
    this.pattern = original.transform(switches);
    BitSet all = new BitSet();
    all.set(0, switches.size());
    if (matchesWithout(all)) {
      return;
    }
    this.longest = longestMatch();
    BitSet covered = new BitSet();
    for (int node = 0; node < switches.size(); node++) {
      BitSet single = new BitSet();
      single.set(node);
      if (!matchesWithout(single)) {
        add(single, covered);
      }
    }
    // Of alternatives none is needed, but one of them: what is left when as many nodes as possible
    // are given back, first from the front and then from the back.
    for (boolean forwards : new boolean[] {true, false, true, false}) {
      BitSet rest = (BitSet) all.clone();
      rest.andNot(covered);
      if (!matchesWithout(rest)) {
        add(smallest(rest, forwards), covered);
      }
    }
  }

  /** The sets; empty when nothing is known, so that the pattern must always be tried. */
  List<List<NodePattern<CoreMap>>> sets() {
    return sets;
  }

  /** The number of tokens a match takes at most; the largest integer when there is no limit. */
  int longest() {
    return longest;
  }

  /** Whether the pattern looks at several tokens as one, which no test of single tokens can see. */
  boolean joinsTokens() {
    return switches.joinsTokens;
  }

  private void add(BitSet set, BitSet covered) {
    covered.or(set);
    List<NodePattern<CoreMap>> nodes = new ArrayList<>();
    set.stream().forEach(node -> nodes.add(switches.originals.get(node)));
    if (!nodes.contains(NodePattern.ANY_NODE)) {
      sets.add(nodes);
    }
  }

  private BitSet smallest(BitSet all, boolean forwards) {
    BitSet set = (BitSet) all.clone();
    for (int step = 0; step < switches.size(); step++) {
      int node = forwards ? step : switches.size() - 1 - step;
      set.clear(node);
      if (matchesWithout(set)) {
        set.set(node);
      }
    }
    return set;
  }

  private int longestMatch() {
    if (switches.joinsTokens) {
      return Integer.MAX_VALUE;
    }
    switches.off = new BitSet();
    // Without a loop, a node takes as many tokens as it is repeated, and what is repeated more than
    // some times is a loop as far as this is concerned.
    int bound = (MAX_REPEATS + 1) * (switches.occurrences + 1);
    int found = 0;
    for (int length = 1; length <= bound; length++) {
      if (pattern.getMatcher(Collections.nCopies(length, new Object())).matches()) {
        found = length;
      }
    }
    return found > MAX_REPEATS * switches.occurrences ? Integer.MAX_VALUE : found;
  }

  private boolean matchesWithout(BitSet off) {
    switches.off = off;
    // The shortest match passes no node twice, so it is no longer than there are nodes.
    for (int length = 0; length <= switches.occurrences + 1; length++) {
      if (pattern.getMatcher(Collections.nCopies(length, new Object())).find()) {
        return true;
      }
    }
    return false;
  }

  /** Stands in for each node of the original pattern one that can be switched off. */
  private static final class Switches implements NodePatternTransformer<CoreMap, Object> {

    private final List<NodePattern<CoreMap>> originals = new ArrayList<>();
    private final IdentityHashMap<NodePattern<CoreMap>, Integer> numbers = new IdentityHashMap<>();
    private BitSet off = new BitSet();
    private int occurrences;
    private boolean joinsTokens;

    int size() {
      return originals.size();
    }

    @Override
    public NodePattern<Object> transform(NodePattern<CoreMap> node) {
      occurrences++;
      int number =
          numbers.computeIfAbsent(
              node,
              added -> {
                originals.add(added);
                return originals.size() - 1;
              });
      return new NodePattern<>() {
        @Override
        public boolean match(Object token) {
          return !off.get(number);
        }
      };
    }

    @Override
    public MultiNodePattern<Object> transform(MultiNodePattern<CoreMap> node) {
      joinsTokens = true;
      return new MultiNodePattern<>() {
        @Override
        protected Collection<Interval<Integer>> match(List<?> nodes, int start) {
          return List.of(Interval.toInterval(start, start + 1));
        }
      };
    }
  }
}
