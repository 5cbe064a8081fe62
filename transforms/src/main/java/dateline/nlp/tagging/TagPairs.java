package dateline.nlp.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the two tags before a word say about its own.
 *
 * <p>The nearer tag has a weight for nearly every tag, and the two of them together have weights
 * for a few.
 */
final class TagPairs {

  /** What stands outside the sentence: as a word, and as a tag. */
  static final String OUTSIDE = "NA";

  /**
   * A total below this part of what it was made of by subtraction has lost too many digits: it is
   * off by some 1e-12 of itself.
   */
  private static final double LOSS = 1e-3;

  private final int tags;

  /** The sums of the weights of each pair, and of the second of the pair, by tag. */
  private final double[] sums;

  /** The powers of e to the weights of each pair alone, by tag. */
  private final double[] pairPowers;

  /** Where what is known of each pair begins in the next two, and behind the last where it ends. */
  private final int[] begins;

  /** The tags that pairs have weights for. */
  private final byte[] weightedTags;

  /** What the powers of those weights are more than 1. */
  private final double[] gains;

  /** The powers of e to the weights of each tag alone. */
  private final double[] singlePowers;

  TagPairs(TaggerModel model) {
    this.tags = model.tags().size();
    int size = (tags + 1) * (tags + 1);
    this.sums = new double[size * tags];
    this.pairPowers = new double[size * tags];
    this.begins = new int[size + 1];
    this.singlePowers = new double[(tags + 1) * tags];
    List<String> names = new ArrayList<>(model.tags());
    names.add(OUTSIDE);
    FeatureRows pairs = model.features().get(Template.PREVIOUS_TAGS);
    FeatureRows singles = model.features().get(Template.PREVIOUS_TAG);
    byte[] weighted = new byte[size * tags];
    double[] row = new double[tags];
    for (int pair = 0; pair < size; pair++) {
      int first = pair / (tags + 1);
      int second = pair % (tags + 1);
      int pairRow = pairs.row(names.get(first) + "!" + names.get(second));
      int singleRow = singles.row(names.get(second));
      Arrays.fill(row, 0);
      pairs.addTo(row, pairRow);
      singles.addTo(row, singleRow);
      System.arraycopy(row, 0, sums, pair * tags, tags);
      Arrays.fill(row, 1);
      pairs.multiplyInto(row, pairRow);
      System.arraycopy(row, 0, pairPowers, pair * tags, tags);
      byte[] known = pairs.tags(pairRow);
      System.arraycopy(known, 0, weighted, begins[pair], known.length);
      begins[pair + 1] = begins[pair] + known.length;
      Arrays.fill(row, 1);
      singles.multiplyInto(row, singleRow);
      System.arraycopy(row, 0, singlePowers, second * tags, tags);
    }
    this.weightedTags = Arrays.copyOf(weighted, begins[size]);
    this.gains = new double[weightedTags.length];
    for (int pair = 0; pair < size; pair++) {
      for (int i = begins[pair]; i < begins[pair + 1]; i++) {
        gains[i] = pairPower(pair, weightedTags[i]) - 1;
      }
    }
  }

  /** The number of the tag that stands outside the sentence. */
  int outside() {
    return tags;
  }

  /** The number of two tags, the farther one first. */
  int pair(int first, int second) {
    return first * (tags + 1) + second;
  }

  /** Copies the sums of the weights of a pair and of its second tag alone. */
  void copySums(int pair, double[] target) {
    System.arraycopy(sums, pair * tags, target, 0, tags);
  }

  /**
   * Multiplies powers by those of a tag alone.
   *
   * @param products set to the products
   * @return their total
   */
  double multiplySingle(int second, double[] powers, double[] products) {
    int begin = second * tags;
    for (int tag = 0; tag < tags; tag++) {
      products[tag] = powers[tag] * singlePowers[begin + tag];
    }
    // Sums side by side: one after the other, each addition would wait for the last.
    double even = 0;
    double odd = 0;
    for (int tag = 0; tag < tags - 1; tag += 2) {
      even += products[tag];
      odd += products[tag + 1];
    }
    return even + odd + (tags % 2 == 0 ? 0 : products[tags - 1]);
  }

  /** The power of e to the weight that a pair has for a tag. */
  double pairPower(int pair, int tag) {
    return pairPowers[pair * tags + tag];
  }

  /**
   * The total of products multiplied by the powers of a pair.
   *
   * @param total of the products themselves
   */
  double total(int pair, double[] products, double total) {
    double changed = total;
    for (int i = begins[pair]; i < begins[pair + 1]; i++) {
      changed += products[weightedTags[i]] * gains[i];
    }
    if (changed > total * LOSS) {
      return changed;
    }
    double added = 0;
    for (int tag = 0; tag < tags; tag++) {
      added += products[tag] * pairPower(pair, tag);
    }
    return added;
  }
}
