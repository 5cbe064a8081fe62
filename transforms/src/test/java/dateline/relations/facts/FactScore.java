package dateline.relations.facts;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is found of what is marked, as KnowledgeNet's own evaluation counts it: a fact is found
 * where subjects and objects overlap; what is found and not marked is wrong where all that the
 * passage states of that kind is marked.
 */
final class FactScore {

  private static final class Counts {
    int right;
    int wrong;
    int missed;

    void add(Counts other) {
      right += other.right;
      wrong += other.wrong;
      missed += other.missed;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.3f R %.3f F1 %.3f (%d marked)",
          right / Math.max(1.0, right + wrong),
          right / Math.max(1.0, right + missed),
          2 * right / Math.max(1.0, 2 * right + wrong + missed),
          right + missed);
    }
  }

  private final Map<FactType, Counts> counts = new EnumMap<>(FactType.class);

  /** Adds what was found in a passage. */
  void add(KnownPassage passage, List<KnownPassage.Marked> facts) {
    Set<KnownPassage.Marked> found = new HashSet<>(facts);
    Set<KnownPassage.Marked> matched = new HashSet<>();
    for (KnownPassage.Marked fact : passage.facts()) {
      Set<KnownPassage.Marked> hits = found.stream().filter(fact::isOf).collect(Collectors.toSet());
      matched.addAll(hits);
      Counts of = of(fact.type());
      of.right += hits.isEmpty() ? 0 : 1;
      of.missed += hits.isEmpty() ? 1 : 0;
    }
    for (KnownPassage.Marked fact : found) {
      if (passage.known().contains(fact.type()) && matched.stream().noneMatch(fact::isOf)) {
        of(fact.type()).wrong++;
      }
    }
  }

  private Counts of(FactType type) {
    return counts.computeIfAbsent(type, t -> new Counts());
  }

  /** Prints precision, recall and F1 of each kind. */
  void printKinds() {
    counts.forEach((type, of) -> System.out.println(of + " " + type));
  }

  /** Prints precision, recall and F1 of all. */
  void print(String title) {
    Counts all = new Counts();
    counts.values().forEach(all::add);
    System.out.println(title + ": " + all);
  }
}
