package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** Pairs what was found with what is there, each at most once, the likest first. */
final class Matching {

  /**
   * One pair.
   *
   * @param likeness above 0
   */
  record Pair<T>(T gold, T found, double likeness) {}

  private Matching() {}

  /**
   * @param likeness of gold's and ours; 0 if they are no pair
   */
  static <T> List<Pair<T>> of(List<T> gold, List<T> found, ToDoubleBiFunction<T, T> likeness) {
    record Candidate(int gold, int found, double likeness) {}
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double like = likeness.applyAsDouble(gold.get(g), found.get(f));
        if (like > 0) {
          candidates.add(new Candidate(g, f, like));
        }
      }
    }
    // The sort is stable: of pairs that are as like, the first in the text.
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.likeness()));
    Set<Integer> goldTaken = new HashSet<>();
    Set<Integer> foundTaken = new HashSet<>();
    List<Pair<T>> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!goldTaken.contains(candidate.gold()) && foundTaken.add(candidate.found())) {
        goldTaken.add(candidate.gold());
        pairs.add(
            new Pair<>(
                gold.get(candidate.gold()), found.get(candidate.found()), candidate.likeness()));
      }
    }
    return pairs;
  }
}
