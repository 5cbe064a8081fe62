package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Facts, or events, by predicate and both parties; of the predicates that gold has. What is said of
 * the same two more than once is one.
 */
final class RelationScore {

  private final Map<String, Counts> byPredicate = new TreeMap<>();
  private final Counts modes = new Counts();
  private final Counts modalities = new Counts();
  private final Counts negations = new Counts();
  private int leftOut;

  /**
   * Adds a document's.
   *
   * @param predicates those that gold has somewhere
   */
  void add(Collection<Related> gold, Collection<Related> found, Set<String> predicates) {
    List<Related> wanted = merged(gold);
    List<Related> ours = new ArrayList<>();
    for (Related relation : merged(found)) {
      if (predicates.contains(relation.predicate())) {
        ours.add(relation);
        of(relation.predicate()).add(0, 1, 0);
      } else {
        leftOut++;
      }
    }
    wanted.forEach(relation -> of(relation.predicate()).add(0, 0, 1));
    int sameMode = 0;
    for (Matching.Pair<Related> pair : Matching.of(wanted, ours, RelationScore::likeness)) {
      Related right = pair.gold();
      of(right.predicate()).add(1, 0, 0);
      sameMode += sameMode(right, pair.found()) ? 1 : 0;
      modalities.add(right.modality() == pair.found().modality() ? 1 : 0, 1, 1);
      negations.add(right.negated() == pair.found().negated() ? 1 : 0, 1, 1);
    }
    modes.add(sameMode, ours.size(), wanted.size());
  }

  private static List<Related> merged(Collection<Related> relations) {
    Map<Object, Related> byKey = new LinkedHashMap<>();
    relations.forEach(relation -> byKey.merge(relation.key(), relation, Related::with));
    return List.copyOf(byKey.values());
  }

  private static double likeness(Related gold, Related found) {
    if (!gold.tells(found)) {
      return 0;
    }
    return 1
        + (sameMode(gold, found) ? 1 : 0)
        + (gold.negated() == found.negated() ? 1 : 0)
        + (gold.modality() == found.modality() ? 1 : 0);
  }

  private static boolean sameMode(Related gold, Related found) {
    return Objects.equals(gold.mode(), found.mode());
  }

  void add(RelationScore other) {
    other.byPredicate.forEach((predicate, counts) -> of(predicate).add(counts));
    modes.add(other.modes);
    modalities.add(other.modalities);
    negations.add(other.negations);
    leftOut += other.leftOut;
  }

  private Counts of(String predicate) {
    return byPredicate.computeIfAbsent(predicate, p -> new Counts());
  }

  /** Sorted. */
  Map<String, Counts> byPredicate() {
    return byPredicate;
  }

  /** Over all predicates. */
  Counts all() {
    Counts all = new Counts();
    byPredicate.values().forEach(all::add);
    return all;
  }

  /** Over all predicates, right being only what has gold's mode too. */
  Counts modes() {
    return modes;
  }

  /** Of what is right, what has gold's modality too. */
  Counts modalities() {
    return modalities;
  }

  /** Of what is right, what is negated as in gold. */
  Counts negations() {
    return negations;
  }

  /** Found, of predicates that gold does not have. */
  int leftOut() {
    return leftOut;
  }
}
