package dateline.nlp.crf;

/** Sums of numbers that are given and wanted as logarithms, to the last bit as CoreNLP has them. */
final class LogSums {

  /** What is smaller than the greatest by more than this is left out. */
  private static final double TOLERANCE = 30;

  private LogSums() {}

  /**
   * The logarithm of the sum of values that stand at equal distances.
   *
   * @param begin where the first stands
   * @param end behind the last
   * @param stride from one to the next
   */
  static double sum(double[] logs, int begin, int end, int stride) {
    int greatestAt = begin;
    double greatest = logs[begin];
    for (int i = begin + stride; i < end; i += stride) {
      if (logs[i] > greatest) {
        greatestAt = i;
        greatest = logs[i];
      }
    }
    double cutoff = greatest - TOLERANCE;
    double others = 0;
    for (int i = begin; i < end; i += stride) {
      if (logs[i] > cutoff && i != greatestAt) {
        others += Math.exp(logs[i] - greatest);
      }
    }
    return others == 0 ? greatest : greatest + Math.log(1 + others);
  }
}
