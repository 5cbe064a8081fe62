package dateline.nlp.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the two tags before a word say about its own: sums of weights, and the powers of e. */
final class TagPairs {

  /** What stands outside the sentence: as a word, and as a tag. */
  static final String OUTSIDE = "NA";

  private final int tags;
  private final double[] sums;
  private final double[] powers;

  TagPairs(TaggerModel model) {
    this.tags = model.tags().size();
    this.sums = new double[(tags + 1) * (tags + 1) * tags];
    this.powers = new double[sums.length];
    List<String> names = new ArrayList<>(model.tags());
    names.add(OUTSIDE);
    FeatureRows pairs = model.features().get(Template.PREVIOUS_TAGS);
    FeatureRows singles = model.features().get(Template.PREVIOUS_TAG);
    double[] row = new double[tags];
    for (int first = 0; first <= tags; first++) {
      for (int second = 0; second <= tags; second++) {
        Arrays.fill(row, 0);
        pairs.addTo(row, pairs.row(names.get(first) + "!" + names.get(second)));
        singles.addTo(row, singles.row(names.get(second)));
        int begin = row(first, second);
        for (int tag = 0; tag < tags; tag++) {
          sums[begin + tag] = row[tag];
          powers[begin + tag] = Math.exp(row[tag]);
        }
      }
    }
  }

  /** The number of the tag that stands outside the sentence. */
  int outside() {
    return tags;
  }

  /** Where the weights of two tags begin, the farther one first. */
  int row(int first, int second) {
    return (first * (tags + 1) + second) * tags;
  }

  /** What a row says of a tag. */
  double sum(int row, int tag) {
    return sums[row + tag];
  }

  /** Copies what a row says of all tags. */
  void copy(int row, double[] target) {
    System.arraycopy(sums, row, target, 0, tags);
  }

  /** The sum over all tags of a row's powers times others. */
  double product(int row, double[] others) {
    // Four sums side by side: one after the other, each addition would wait for the last.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int tag = 0;
    for (; tag < tags - 3; tag += 4) {
      a += powers[row + tag] * others[tag];
      b += powers[row + tag + 1] * others[tag + 1];
      c += powers[row + tag + 2] * others[tag + 2];
      d += powers[row + tag + 3] * others[tag + 3];
    }
    for (; tag < tags; tag++) {
      a += powers[row + tag] * others[tag];
    }
    return a + b + (c + d);
  }
}
