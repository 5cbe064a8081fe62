package dateline.nlp.crf;

import java.io.Serializable;

/**
 * The weights of all features of one clique, and sums of them that do not depend on their order.
 *
 * <p>CoreNLP adds the weights of a word's features in the order in which a hash set has the names,
 * and the sum of {@code double}s can depend on the order. It does not where no addition rounds:
 * where all weights are multiples of 2<sup>-47</sup> and no sum can reach 2<sup>6</sup>, so that
 * every sum has 53 binary digits at most. That holds for nearly all of them. Each row and sum knows
 * its magnitude, the most that its weights can add to any sum; a row with finer weights counts as
 * infinite.
 */
final class WeightRows implements Serializable {

  /** Sums of rows up to this magnitude in all do not depend on their order. */
  static final double MAX_MAGNITUDE = 63;

  private static final int GRAIN = -47;

  private final int width;
  private final int stride;

  /** Each row's weights, and behind them its magnitude. */
  private final float[] weights;

  /**
   * @param rows the weights by row, all of one length
   */
  WeightRows(float[][] rows) {
    this.width = rows[0].length;
    this.stride = width + 1;
    this.weights = new float[rows.length * stride];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, weights, row * stride, width);
      weights[row * stride + width] = magnitude(rows[row]);
    }
  }

  private static float magnitude(float[] row) {
    float greatest = 0;
    for (float weight : row) {
      double grains = Math.scalb((double) weight, -GRAIN);
      if (grains != Math.rint(grains)) {
        return Float.POSITIVE_INFINITY;
      }
      greatest = Math.max(greatest, Math.abs(weight));
    }
    return greatest;
  }

  /** How many weights a row has. */
  int width() {
    return width;
  }

  /** Adds a row, if there is one, to sums; returns its magnitude. */
  double addTo(double[] sums, int row) {
    if (row == FeatureTable.NONE) {
      return 0;
    }
    int begin = row * stride;
    for (int i = 0; i < width; i++) {
      sums[i] += weights[begin + i];
    }
    return weights[begin + width];
  }

  /** The sum of rows, each counted once. */
  Sum sum(int... rows) {
    double[] sums = new double[width];
    double magnitude = 0;
    for (int i = 0; i < rows.length; i++) {
      if (isFirst(rows, i)) {
        magnitude += addTo(sums, rows[i]);
      }
    }
    return new Sum(sums, magnitude);
  }

  /** A feature counts once, however often it is made. */
  static boolean isFirst(int[] rows, int at) {
    for (int i = 0; i < at; i++) {
      if (rows[i] == rows[at]) {
        return false;
      }
    }
    return true;
  }

  /** Rows added up. */
  static final class Sum {

    private final double[] sums;
    private final double magnitude;

    private Sum(double[] sums, double magnitude) {
      this.sums = sums;
      this.magnitude = magnitude;
    }

    /** Sets other sums to this one; returns its magnitude. */
    double setTo(double[] others) {
      System.arraycopy(sums, 0, others, 0, sums.length);
      return magnitude;
    }

    /** Adds this sum to others; returns its magnitude. */
    double addTo(double[] others) {
      for (int i = 0; i < sums.length; i++) {
        others[i] += sums[i];
      }
      return magnitude;
    }
  }
}
