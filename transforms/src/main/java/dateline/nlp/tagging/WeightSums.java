package dateline.nlp.tagging;

/** Weights, added up. */
final class WeightSums implements Weights {

  private final double[] byTag;

  /**
   * @param byTag what is put together, to be reset by whoever made it
   */
  WeightSums(double[] byTag) {
    this.byTag = byTag;
  }

  @Override
  public void add(FeatureRows features, int row) {
    features.addTo(byTag, row);
  }

  @Override
  public void add(TagSums word) {
    word.addTo(byTag);
  }
}
