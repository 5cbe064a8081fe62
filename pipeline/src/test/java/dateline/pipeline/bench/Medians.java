package dateline.pipeline.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of some measurements. */
final class Medians {

  private Medians() {}

  /** The middle one by a figure; of an even number the larger of the two. */
  static <T> T of(List<T> measured, ToDoubleFunction<T> by) {
    return measured.stream()
        .sorted(Comparator.comparingDouble(by))
        .toList()
        .get(measured.size() / 2);
  }
}
