package dateline.nlp.tagging;

/** Sums of weights for some of the tags, and the powers of e to them. Immutable. */
final class TagSums {

  private final byte[] tags;
  private final double[] sums;
  private final double[] powers;

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
    this.powers = new double[size];
    int end = 0;
    for (int tag = 0; tag < sums.length; tag++) {
      if (sums[tag] != 0) {
        this.tags[end] = (byte) tag;
        this.sums[end] = sums[tag];
        this.powers[end++] = Math.exp(sums[tag]);
      }
    }
  }

  /** Adds these sums to others. */
  void addTo(double[] others) {
    for (int i = 0; i < tags.length; i++) {
      others[tags[i]] += sums[i];
    }
  }

  /** Multiplies products by the powers of e to these sums. */
  void multiplyInto(double[] products) {
    for (int i = 0; i < tags.length; i++) {
      products[tags[i]] *= powers[i];
    }
  }
}
