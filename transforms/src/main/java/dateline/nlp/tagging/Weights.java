package dateline.nlp.tagging;

/** Where weights are put together by tag. */
interface Weights {

  /** Takes in the weights of a feature; {@link FeatureRows#NONE} has none. */
  void add(FeatureRows features, int row);

  /** Takes in what a word says by itself. */
  void add(TagSums word);
}
