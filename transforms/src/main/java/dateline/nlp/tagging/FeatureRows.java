package dateline.nlp.tagging;

import dateline.nlp.words.WordTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The weights of one kind of features: for each value of it a row of tags and their weights. */
final class FeatureRows implements Serializable {

  /** The row of a value that the model does not know. */
  static final int NONE = WordTable.NONE;

  private final WordTable values;

  /** Where each row begins, and behind the last where it ends. */
  private final int[] begins;

  private final byte[] tags;
  private final double[] weights;

  /** The powers of e to the weights. */
  private final double[] powers;

  /**
   * @param weightsByValue of each value the weights by tag
   */
  FeatureRows(Map<String, SortedMap<Integer, Double>> weightsByValue) {
    List<String> texts = new ArrayList<>(weightsByValue.keySet());
    this.values = WordTable.of(texts);
    this.begins = new int[texts.size() + 1];
    int size = weightsByValue.values().stream().mapToInt(Map::size).sum();
    this.tags = new byte[size];
    this.weights = new double[size];
    this.powers = new double[size];
    int row = 0;
    int end = 0;
    for (Map<Integer, Double> weightsByTag : weightsByValue.values()) {
      for (Map.Entry<Integer, Double> weight : weightsByTag.entrySet()) {
        tags[end] = weight.getKey().byteValue();
        weights[end] = weight.getValue();
        powers[end] = Math.exp(weight.getValue());
        end++;
      }
      row++;
      begins[row] = end;
    }
  }

  /** The row of a value, {@link #NONE} if the model does not know it. */
  int row(String value) {
    return values.find(value);
  }

  /** Adds a row's weights to the sums of their tags; {@link #NONE} adds nothing. */
  void addTo(double[] sums, int row) {
    if (row == NONE) {
      return;
    }
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      sums[tags[i]] += weights[i];
    }
  }

  /** Multiplies products by the powers of e to a row's weights; {@link #NONE} changes nothing. */
  void multiplyInto(double[] products, int row) {
    if (row == NONE) {
      return;
    }
    for (int i = begins[row]; i < begins[row + 1]; i++) {
      products[tags[i]] *= powers[i];
    }
  }

  /** The tags that a row has weights for; none if it is {@link #NONE}. */
  byte[] tags(int row) {
    return row == NONE ? new byte[0] : Arrays.copyOfRange(tags, begins[row], begins[row + 1]);
  }
}
