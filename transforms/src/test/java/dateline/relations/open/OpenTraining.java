package dateline.relations.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of {@link OpenConfidence} to judged triples and prints how well they tell, each
 * tenth by what was fitted to the others. Arguments: the judgements, a row of features each and
 * whether the triple is right; and the file to write.
 */
final class OpenTraining {

  private static final int FOLDS = 10;
  private static final int STEPS = 20_000;
  private static final double RATE = 0.05;

  /** Pull towards 0 of all weights but the first, in judgements. */
  private static final double RIDGE = 1;

  private static final double[] BANDS = {0.6, 0.7, 0.8, 0.9, 1.01};

  private OpenTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(arguments[0]));
    String[] names = lines.get(0).split("\t", -1);
    List<double[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      double[] row = new double[cells.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = Double.parseDouble(cells[i]);
      }
      rows.add(row);
    }
    report(rows);
    List<String> weights = new ArrayList<>();
    weights.add("# Weights of a triple's features, fitted to judged ones: training/open.");
    double[] fitted = fit(rows);
    for (int i = 0; i < fitted.length; i++) {
      weights.add(String.format(Locale.ROOT, "%s %.3f", names[i], fitted[i]));
    }
    Files.write(Path.of(arguments[1]), weights);
  }

  private static void report(List<double[]> rows) {
    double squares = 0;
    double always = rows.stream().mapToDouble(row -> row[row.length - 1]).average().orElseThrow();
    double plain = 0;
    int[] judged = new int[BANDS.length];
    int[] right = new int[BANDS.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<double[]> others = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(rows.get(i));
        }
      }
      double[] weights = fit(others);
      for (int i = fold; i < rows.size(); i += FOLDS) {
        double[] row = rows.get(i);
        double answer = row[row.length - 1];
        double likely = likely(weights, row);
        squares += (likely - answer) * (likely - answer);
        plain += (always - answer) * (always - answer);
        int band = 0;
        while (likely >= BANDS[band]) {
          band++;
        }
        judged[band]++;
        right[band] += (int) answer;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d judged, %.3f right; mean squared error %.3f, %.3f if all had the mean%n",
        rows.size(),
        always,
        squares / rows.size(),
        plain / rows.size());
    for (int band = 0; band < BANDS.length; band++) {
      System.out.printf(
          Locale.ROOT, "below %.2f: %d of %d right%n", BANDS[band], right[band], judged[band]);
    }
  }

  /** Logistic regression by steepest descent; the last cell of a row is the answer. */
  private static double[] fit(List<double[]> rows) {
    double[] weights = new double[rows.get(0).length - 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[weights.length];
      for (double[] row : rows) {
        double error = likely(weights, row) - row[weights.length];
        for (int i = 0; i < weights.length; i++) {
          slope[i] += error * row[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        double pull = i == 0 ? 0 : RIDGE * weights[i];
        weights[i] -= RATE * (slope[i] + pull) / rows.size();
      }
    }
    return weights;
  }

  private static double likely(double[] weights, double[] row) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
