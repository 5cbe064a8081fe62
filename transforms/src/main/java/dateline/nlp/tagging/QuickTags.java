package dateline.nlp.tagging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best tags of a sentence wherever they are clearly the best.
 *
 * <p>A tag's probability is the power of e to its weights, as a part of those of all tags, which
 * are others for each two tags before. CoreNLP takes these powers for each such pair, which is
 * nearly all its work. Here they are products of powers that are kept, and so are the
 * probabilities. They are CoreNLP's but for rounding, and for the smallest powers, which CoreNLP
 * leaves out; so if at any fork of the best way the second best comes close, nothing is told. Then
 * any other way is worse than the best one by more than all that could have been rounded.
 */
final class QuickTags {

  /**
   * By which part of itself a probability can be off CoreNLP's, for each word, twice and with some
   * room: CoreNLP leaves out powers below e<sup>-30</sup> of the highest, up to 49 of them, which
   * is 5e-12 of all.
   */
  private static final double LEFT_OUT = 1e-10;

  /**
   * The same for what CoreNLP's additions of logarithms round, for each word and each word before
   * it: of some hundred for each word, 2<sup>-53</sup> is rounded off.
   */
  private static final double ROUNDED = 1e-13;

  /** Numbers beyond these are left to {@link ExactTags}, before any product of them can be 0. */
  private static final double SMALLEST = 1e-100;

  private static final double LARGEST = 1e100;

  /** Marks the tag before as one of two that are close. */
  private static final int CLOSE = 0x80;

  private static final byte[] ONLY = {0};

  private final Sentence sentence;
  private final TagPairs pairs;
  private final double farther;
  private final double[] powers;
  private final WeightPowers weights;
  private final double[] products;

  /** Of each position and its and the last tag: which tag stands before them. */
  private final byte[][] before;

  /** The probability of the best way here by the last two tags, that of the best of all being 1. */
  private double[] scores = {1};

  QuickTags(Sentence sentence, TagPairs pairs) {
    this(sentence, pairs, sentence.size() * (LEFT_OUT + sentence.size() * ROUNDED));
  }

  /**
   * @param nearness the part of a probability by which another one is close to it
   */
  QuickTags(Sentence sentence, TagPairs pairs, double nearness) {
    this.sentence = sentence;
    this.pairs = pairs;
    this.farther = 1 - nearness;
    this.powers = new double[pairs.outside()];
    this.weights = new WeightPowers(powers);
    this.products = new double[pairs.outside()];
    this.before = new byte[sentence.size()][];
  }

  /** The tags by position, or null if others are as good or nearly so. */
  byte @Nullable [] find() {
    for (int i = 0; i < before.length; i++) {
      if (!advance(i)) {
        return null;
      }
    }
    return trace();
  }

  /** Goes on to a position; false if numbers are too large or too small to go on. */
  private boolean advance(int position) {
    byte[] first = sentence.tags(position - 2);
    byte[] second = sentence.tags(position - 1);
    byte[] own = sentence.tags(position);
    if (first.length * second.length * own.length == 1) {
      // One way to get here, and one to go on: no probability changes that.
      before[position] = ONLY;
      return true;
    }
    Arrays.fill(powers, 1);
    sentence.addWords(position, weights);
    sentence.addCapitals(position, weights);
    double[] next = new double[second.length * own.length];
    byte[] from = new byte[next.length];
    double[] secondBest = new double[next.length];
    for (int b = 0; b < second.length; b++) {
      double total = pairs.multiplySingle(second[b], powers, products);
      int begin = b * own.length;
      for (int a = 0; a < first.length; a++) {
        int pair = pairs.pair(first[a], second[b]);
        double all = pairs.total(pair, products, total);
        if (!(all > SMALLEST && all < LARGEST)) {
          return false;
        }
        double share = scores[a * second.length + b] / all;
        for (int c = 0; c < own.length; c++) {
          double score = share * (products[own[c]] * pairs.pairPower(pair, own[c]));
          if (score > next[begin + c]) {
            secondBest[begin + c] = next[begin + c];
            next[begin + c] = score;
            from[begin + c] = (byte) a;
          } else if (score > secondBest[begin + c]) {
            secondBest[begin + c] = score;
          }
        }
      }
    }
    for (int i = 0; i < next.length; i++) {
      if (secondBest[i] >= next[i] * farther) {
        from[i] |= (byte) CLOSE;
      }
    }
    before[position] = from;
    scores = next;
    return scale();
  }

  /** Makes the highest score 1; false if another one is too small. */
  private boolean scale() {
    double highest = 0;
    double lowest = Double.MAX_VALUE;
    for (double score : scores) {
      highest = score > highest ? score : highest;
      lowest = score < lowest ? score : lowest;
    }
    if (!(lowest > highest * SMALLEST && lowest > SMALLEST)) {
      return false;
    }
    double scale = 1 / highest;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= scale;
    }
    return true;
  }

  private byte @Nullable [] trace() {
    int best = 0;
    double secondBest = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        secondBest = scores[best];
        best = i;
      } else if (scores[i] > secondBest) {
        secondBest = scores[i];
      }
    }
    if (secondBest >= scores[best] * farther) {
      return null;
    }
    byte[] tags = new byte[before.length];
    int state = best;
    for (int i = before.length - 1; i >= 0; i--) {
      byte[] own = sentence.tags(i);
      tags[i] = own[state % own.length];
      int from = before[i][state];
      if (from < 0) {
        return null;
      }
      state = from * sentence.tags(i - 1).length + state / own.length;
    }
    return tags;
  }
}
