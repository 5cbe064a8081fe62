package dateline.quotes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What share of what is found with a confidence is right, by tenths of confidence. */
final class Reliability {

  private static final int PARTS = 10;

  private static final class Part {
    int found;
    int right;
    double confidences;
  }

  private final Map<Integer, Part> parts = new TreeMap<>();

  /**
   * Adds what is found in an article; what has no confidence, or may be right or not, is left out.
   */
  void add(List<@Nullable Double> confidences, List<@Nullable Boolean> right) {
    for (int i = 0; i < confidences.size(); i++) {
      Double confidence = confidences.get(i);
      Boolean own = right.get(i);
      if (confidence != null && own != null) {
        int index = Math.min(PARTS - 1, (int) (confidence * PARTS));
        Part part = parts.computeIfAbsent(index, k -> new Part());
        part.found++;
        part.right += own ? 1 : 0;
        part.confidences += confidence;
      }
    }
  }

  /** Prints a line for each tenth. */
  void print() {
    parts.forEach(
        (index, part) ->
            System.out.printf(
                Locale.ROOT,
                "confidence from %.1f: %d found, mean confidence %.3f, right %.3f%n",
                index / (double) PARTS,
                part.found,
                part.confidences / part.found,
                (double) part.right / part.found));
  }
}
