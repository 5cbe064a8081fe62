package dateline.tone;

import dateline.encode.Encoding;
import dateline.encode.LayerVectors;
import dateline.encode.SentenceEncoder;

/**
 * What the classifiers look at: means over the vectors of a sentence's tokens, of the encoder's
 * layer before the last.
 */
final class ToneFeatures {

  /**
   * How often {@link Directions} stand in the features: eight numbers among fifteen hundred would
   * be left out in every third look at a sentence, and take too long to learn.
   */
  private static final int REPEATED = 8;

  /** Length of the features of a sentence. */
  static final int OF_SENTENCE = 4 * SentenceEncoder.SIZE + REPEATED * Directions.LENGTH;

  /** Length of the features of a target. */
  static final int OF_TARGET = 5 * SentenceEncoder.SIZE;

  /** In how many tokens from the target the weight of a token falls to a third. */
  private static final double REACH = 4;

  private ToneFeatures() {}

  /**
   * The encoder's own vector of the sentence; the mean of its tokens', their highest and lowest
   * values; which way its figures go.
   */
  static float[] ofSentence(Encoding encoding) {
    LayerVectors layer = encoding.inner();
    float[] features = new float[OF_SENTENCE];
    System.arraycopy(layer.sentence(), 0, features, 0, SentenceEncoder.SIZE);
    addMean(features, 1, layer, 0, layer.size(), -1);
    addExtremes(features, 2, layer);
    float[] directions = Directions.of(encoding.words());
    for (int i = 0; i < REPEATED; i++) {
      int at = 4 * SentenceEncoder.SIZE + i * directions.length;
      System.arraycopy(directions, 0, features, at, directions.length);
    }
    return features;
  }

  /**
   * The target's mean; the sentence's vector and mean; the mean of what stands before the target
   * and that of what stands behind it, nearer tokens counting more.
   *
   * @param first the target's first token
   * @param end the token behind its last
   */
  static float[] ofTarget(Encoding encoding, int first, int end) {
    LayerVectors layer = encoding.inner();
    int length = layer.size();
    float[] features = new float[OF_TARGET];
    addMean(features, 0, layer, first, end, -1);
    System.arraycopy(layer.sentence(), 0, features, SentenceEncoder.SIZE, SentenceEncoder.SIZE);
    addMean(features, 2, layer, 0, length, -1);
    addMean(features, 3, layer, 0, first, first - 1);
    addMean(features, 4, layer, end, length, end);
    return features;
  }

  /**
   * Puts the highest and the lowest value of each place of the tokens' vectors into the features.
   */
  private static void addExtremes(float[] features, int place, LayerVectors layer) {
    int high = place * SentenceEncoder.SIZE;
    int low = high + SentenceEncoder.SIZE;
    for (int i = 0; i < layer.size(); i++) {
      for (int k = 0; k < SentenceEncoder.SIZE; k++) {
        float value = layer.token(i)[k];
        features[high + k] = i == 0 ? value : Math.max(features[high + k], value);
        features[low + k] = i == 0 ? value : Math.min(features[low + k], value);
      }
    }
  }

  /**
   * Puts the mean over a range of tokens into the features.
   *
   * @param place how many vectors stand before it
   * @param nearest the token from which on weights fall; -1 gives all the same weight
   */
  private static void addMean(
      float[] features, int place, LayerVectors layer, int begin, int end, int nearest) {
    double sum = 0;
    double[] mean = new double[SentenceEncoder.SIZE];
    for (int i = begin; i < end; i++) {
      double weight = nearest < 0 ? 1 : Math.exp(-Math.abs(i - nearest) / REACH);
      sum += weight;
      float[] vector = layer.token(i);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += weight * vector[k];
      }
    }
    for (int k = 0; sum > 0 && k < mean.length; k++) {
      features[place * SentenceEncoder.SIZE + k] = (float) (mean[k] / sum);
    }
  }
}
