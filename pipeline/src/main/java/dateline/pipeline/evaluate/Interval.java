package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Where a figure would lie in 95 of 100 such sets of documents. */
record Interval(double low, double high) {

  private static final int SAMPLES = 1000;
  private static final int OUTSIDE_PER_THOUSAND = 25;

  /** By drawing as many documents from these again and again (bootstrap). */
  static <T> Interval of(List<T> documents, ToDoubleFunction<List<T>> figure) {
    Random random = new Random(1);
    double[] figures = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      List<T> drawn = new ArrayList<>();
      for (int k = 0; k < documents.size(); k++) {
        drawn.add(documents.get(random.nextInt(documents.size())));
      }
      figures[i] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    int outside = SAMPLES * OUTSIDE_PER_THOUSAND / 1000;
    return new Interval(figures[outside], figures[SAMPLES - 1 - outside]);
  }
}
