package dateline.relations.facts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts which words tell of which facts. */
final class TellingWordsCounter {

  /** A word tells of a fact if so often, of all times that it is on the way, the fact holds. */
  private static final double SHARE = 0.1;

  private static final int LEAST = 2;

  private final Map<String, int[]> right = new HashMap<>();
  private final Map<String, int[]> all = new HashMap<>();

  /** Adds two of whom something is known. */
  void add(Set<String> way, BitSet marked, BitSet known) {
    for (String lemma : way) {
      int[] ofLemma = right.computeIfAbsent(lemma, l -> new int[FactType.all().size()]);
      int[] times = all.computeIfAbsent(lemma, l -> new int[FactType.all().size()]);
      for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
        times[i]++;
        ofLemma[i] += marked.get(i) ? 1 : 0;
      }
    }
  }

  /** The words that tell of any fact. */
  TellingWords words() {
    Map<String, BitSet> facts = new HashMap<>();
    right.forEach(
        (lemma, counts) -> {
          int[] times = all.getOrDefault(lemma, counts);
          BitSet told = new BitSet();
          for (int i = 0; i < counts.length; i++) {
            told.set(i, counts[i] >= LEAST && counts[i] >= SHARE * times[i]);
          }
          if (!told.isEmpty()) {
            facts.put(lemma, told);
          }
        });
    return new TellingWords(facts);
  }
}
