package dateline.nlp.tagging;

/** Sums of weights for some of the tags, and the powers of e to them. Immutable. */
final class TagSums {

  private final byte[] tags;
  private final double[] sums;
  private final double[] factors;

  /**
   * @param sums of all tags; those of 0 are left out
   */
  TagSums(double[] sums) {
    int size = 0;
    for (double sum : sums) {
      size += sum == 0 ? 0 : 1;
    }
    this.tags = new byte[size];
    this.sums = new double[size];
    this.factors = new double[size];
    int end = 0;
    for (int tag = 0; tag < sums.length; tag++) {
      if (sums[tag] != 0) {
        this.tags[end] = (byte) tag;
        this.sums[end] = sums[tag];
        this.factors[end++] = Math.exp(sums[tag]);
      }
    }
  }

  /** Adds these sums to others, and multiplies the powers of those accordingly. */
  void addTo(double[] others, double[] powers) {
    for (int i = 0; i < tags.length; i++) {
      int tag = tags[i];
      others[tag] += sums[i];
      powers[tag] *= factors[i];
    }
  }
}
