package dateline.nlp.tagging;

/** The powers of e to weights, multiplied. */
final class WeightPowers implements Weights {

  private final double[] byTag;

  /**
   * @param byTag what is put together, to be reset by whoever made it
   */
  WeightPowers(double[] byTag) {
    this.byTag = byTag;
  }

  @Override
  public void add(FeatureRows features, int row) {
    features.multiplyInto(byTag, row);
  }

  @Override
  public void add(TagSums word) {
    word.multiplyInto(byTag);
  }
}
