package dateline.nlp.tagging;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best tags of a sentence wherever they are clearly the best.
 *
 * <p>A tag's score is its probability's logarithm, and what the probabilities of all tags add up to
 * depends on the two tags before. CoreNLP takes the powers of e to all sums for each such pair,
 * which is nearly all its work. Here the powers are products of powers that are kept. Scores come
 * out the same but for rounding, and for the smallest powers, which CoreNLP leaves out; so if at
 * any fork of the best way the second best comes close, nothing is told. Then any other way is
 * worse than the best one by more than all that could have been rounded.
 */
final class QuickTags {

  /**
   * How far scores can be from CoreNLP's, for each word: it leaves out powers 30 below the highest,
   * up to 50 of them, which is 5e-12 of all.
   */
  private static final double LEFT_OUT = 1e-10;

  /**
   * How much additions round, for each word and each word before it: a score of some hundred for
   * each word, of which 2<sup>-53</sup> is rounded off.
   */
  private static final double ROUNDED = 1e-13;

  /** Probabilities beyond these would have been rounded to less than 53 binary digits. */
  private static final double SMALLEST = 1e-290;

  private static final double LARGEST = 1e290;

  /** Marks the tag before as one of two that are close. */
  private static final int CLOSE = 0x80;

  private static final byte[] ONLY = {0};

  private final Sentence sentence;
  private final TagPairs pairs;
  private final double nearness;
  private final double[] sums;
  private final double[] powers;

  /** Of each position and its and the last tag: which tag stands before them. */
  private final byte[][] before;

  /** The best score so far by the last two tags. */
  private double[] scores = {0};

  QuickTags(Sentence sentence, TagPairs pairs) {
    this.sentence = sentence;
    this.pairs = pairs;
    int size = sentence.size();
    this.nearness = size * (LEFT_OUT + size * ROUNDED);
    this.sums = new double[pairs.outside()];
    this.powers = new double[pairs.outside()];
    this.before = new byte[size][];
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
      // One way to get here, and one to go on: no score changes that.
      before[position] = ONLY;
      return true;
    }
    sentence.setSums(position, sums, powers);
    sentence.addCapitals(position, sums, powers);
    return step(position, first, second, own);
  }

  private boolean step(int position, byte[] first, byte[] second, byte[] own) {
    double[] next = new double[second.length * own.length];
    byte[] from = new byte[next.length];
    double[] secondBest = new double[own.length];
    for (int b = 0; b < second.length; b++) {
      int begin = b * own.length;
      Arrays.fill(next, begin, begin + own.length, Double.NEGATIVE_INFINITY);
      Arrays.fill(secondBest, Double.NEGATIVE_INFINITY);
      for (int a = 0; a < first.length; a++) {
        int row = pairs.row(first[a], second[b]);
        double all = pairs.product(row, powers);
        if (!(all > SMALLEST && all < LARGEST)) {
          return false;
        }
        double base = scores[a * second.length + b] - Math.log(all);
        for (int c = 0; c < own.length; c++) {
          double score = base + (sums[own[c]] + pairs.sum(row, own[c]));
          if (score > next[begin + c]) {
            secondBest[c] = next[begin + c];
            next[begin + c] = score;
            from[begin + c] = (byte) a;
          } else if (score > secondBest[c]) {
            secondBest[c] = score;
          }
        }
      }
      for (int c = 0; c < own.length; c++) {
        if (next[begin + c] - secondBest[c] <= nearness) {
          from[begin + c] |= (byte) CLOSE;
        }
      }
    }
    scores = next;
    before[position] = from;
    return true;
  }

  private byte @Nullable [] trace() {
    int best = 0;
    double secondBest = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        secondBest = scores[best];
        best = i;
      } else if (scores[i] > secondBest) {
        secondBest = scores[i];
      }
    }
    if (scores[best] - secondBest <= nearness) {
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
