package dateline.nlp.parse;

/**
 * Sums of rows in the order of their terms, so that every bit is that of a sum made one by one.
 *
 * <p>Rows are arrays of their own: with offsets into one the compiler does not do several sums at a
 * time.
 */
final class DoubleRows {

  /**
   * So many terms are added in one pass, in their order: the sums are read and written less often.
   * With more of them the compiler runs out of registers.
   */
  static final int AT_ONCE = 4;

  private DoubleRows() {}

  /** Adds {@link #AT_ONCE} rows, one after the other to each sum. */
  static void add(double[][] rows, int first, double[] to) {
    double[] a = rows[first];
    double[] b = rows[first + 1];
    double[] c = rows[first + 2];
    double[] d = rows[first + 3];
    for (int i = 0; i < to.length; i++) {
      to[i] = to[i] + a[i] + b[i] + c[i] + d[i];
    }
  }

  /** Adds {@link #AT_ONCE} rows, each times its factor, one after the other to each sum. */
  static void addScaled(double[][] rows, double[] factors, int first, double[] to) {
    double[] a = rows[first];
    double[] b = rows[first + 1];
    double[] c = rows[first + 2];
    double[] d = rows[first + 3];
    double ofA = factors[first];
    double ofB = factors[first + 1];
    double ofC = factors[first + 2];
    double ofD = factors[first + 3];
    for (int i = 0; i < to.length; i++) {
      to[i] = to[i] + a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD;
    }
  }
}
