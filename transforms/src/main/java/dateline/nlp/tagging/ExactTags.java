package dateline.nlp.tagging;

import edu.stanford.nlp.math.ArrayMath;
import java.util.Arrays;

/**
 * The best tags of a sentence, each score with the same additions in the same order as CoreNLP's,
 * so that they are equal where CoreNLP's are, and the first of equals is the best.
 */
final class ExactTags {

  /** Scores that are farther apart stay so, whatever is added to both. */
  private static final double NEARNESS = 1e-6;

  private final Sentence sentence;
  private final TagPairs pairs;
  private final double[] contextSums;
  private final double[] tagSums;

  /**
   * Of each position and the two tags before it: which tag stands before those; where that depends
   * on the rounding, also by the tag at the position.
   */
  private final byte[][] before;

  /** The best score so far by the last three tags. */
  private double[] scores = {};

  ExactTags(Sentence sentence, TagPairs pairs) {
    this.sentence = sentence;
    this.pairs = pairs;
    this.contextSums = new double[pairs.outside()];
    this.tagSums = new double[pairs.outside()];
    this.before = new byte[sentence.size()][];
  }

  /** The tags by position. */
  byte[] find() {
    scores = new double[] {0};
    for (int i = 0; i < before.length; i++) {
      advance(i);
    }
    return trace();
  }

  private void advance(int position) {
    int thirds = sentence.tags(position - 3).length;
    byte[] first = sentence.tags(position - 2);
    byte[] second = sentence.tags(position - 1);
    byte[] own = sentence.tags(position);
    int ways = first.length * second.length;
    double[] next = new double[ways * own.length];
    byte[] from = new byte[ways];
    Arrays.fill(contextSums, 0);
    sentence.addWords(position, new WeightSums(contextSums));
    for (int way = 0; way < ways; way++) {
      setProbabilities(
          position, pairs.pair(first[way / second.length], second[way % second.length]));
      int best = 0;
      boolean close = false;
      for (int z = 1; z < thirds; z++) {
        double gain = scores[z * ways + way] - scores[best * ways + way];
        close = gain > 0 ? gain < NEARNESS : close || gain > -NEARNESS;
        best = gain > 0 ? z : best;
      }
      if (close && from.length == ways) {
        from = spread(from, own.length);
      }
      for (int c = 0; c < own.length; c++) {
        int state = way * own.length + c;
        double probability = tagSums[own[c]];
        int source = close ? best(thirds, ways, way, probability) : best;
        next[state] = scores[source * ways + way] + probability;
        from[from.length == ways ? way : state] = (byte) source;
      }
    }
    scores = next;
    before[position] = from;
  }

  /** The first of the highest scores after an addition, which may have made some equal. */
  private int best(int thirds, int ways, int way, double added) {
    int best = 0;
    for (int z = 1; z < thirds; z++) {
      if (scores[z * ways + way] + added > scores[best * ways + way] + added) {
        best = z;
      }
    }
    return best;
  }

  private static byte[] spread(byte[] from, int times) {
    byte[] spread = new byte[from.length * times];
    for (int i = 0; i < spread.length; i++) {
      spread[i] = from[i / times];
    }
    return spread;
  }

  private void setProbabilities(int position, int pair) {
    pairs.copySums(pair, tagSums);
    sentence.addCapitals(position, new WeightSums(tagSums));
    for (int tag = 0; tag < tagSums.length; tag++) {
      tagSums[tag] += contextSums[tag];
    }
    ArrayMath.logNormalize(tagSums);
  }

  private byte[] trace() {
    int state = 0;
    for (int i = 1; i < scores.length; i++) {
      state = scores[i] > scores[state] ? i : state;
    }
    byte[] tags = new byte[before.length];
    for (int i = before.length - 1; i >= 0; i--) {
      byte[] own = sentence.tags(i);
      tags[i] = own[state % own.length];
      int ways = sentence.tags(i - 2).length * sentence.tags(i - 1).length;
      int way = state / own.length;
      int from = before[i][before[i].length == ways ? way : state];
      state = from * ways + way;
    }
    return tags;
  }
}
