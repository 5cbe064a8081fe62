package dateline.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A network with one hidden layer of rectified units, from features to the probabilities of
 * classes. Immutable, and safe for any number of threads.
 */
public final class Network {

  private static final int HALF = 16;

  private final Layer hidden;
  private final Layer output;

  /**
   * @param hidden weights by unit and feature
   * @param output weights by class and unit
   */
  Network(float[][] hidden, float[] hiddenBiases, float[][] output, float[] outputBiases) {
    this(new Layer(hidden, hiddenBiases), new Layer(output, outputBiases));
  }

  private Network(Layer hidden, Layer output) {
    this.hidden = hidden;
    this.output = output;
  }

  /** How many features it looks at. */
  public int features() {
    return hidden.weights.length;
  }

  /**
   * The probability of each class; together they are 1.
   *
   * @param features as many as {@link #features()}; the more of them are 0, the quicker it is
   */
  public double[] probabilities(float[] features) {
    float[] scores = scores(features);
    double[] powers = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Math.exp(scores[i]);
      sum += powers[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] /= sum;
    }
    return powers;
  }

  /**
   * The probability of each class where any number of them may be true.
   *
   * @param features as many as {@link #features()}; the more of them are 0, the quicker it is
   */
  public double[] likelihoods(float[] features) {
    float[] scores = scores(features);
    double[] likelihoods = new double[scores.length];
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = 1 / (1 + Math.exp(-scores[i]));
    }
    return likelihoods;
  }

  private float[] scores(float[] features) {
    float[] units = hidden.outputs(features);
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.max(0, units[i]);
    }
    return output.outputs(units);
  }

  /** Writes it with weights of sixteen bits. */
  public void write(DataOutput out) throws IOException {
    hidden.write(out);
    output.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static Network read(DataInput in) throws IOException {
    return new Network(Layer.read(in), Layer.read(in));
  }

  /** One layer, its weights in the order in which they are used: by input, then by unit. */
  private static final class Layer {

    private final float[][] weights;
    private final float[] biases;

    Layer(float[][] byUnit, float[] biases) {
      this.weights = new float[byUnit[0].length][byUnit.length];
      for (int i = 0; i < byUnit.length; i++) {
        for (int k = 0; k < weights.length; k++) {
          weights[k][i] = byUnit[i][k];
        }
      }
      this.biases = biases;
    }

    float[] outputs(float[] inputs) {
      float[] sums = new float[biases.length];
      for (int k = 0; k < inputs.length; k++) {
        if (inputs[k] != 0) {
          add(sums, weights[k], inputs[k]);
        }
      }
      for (int i = 0; i < sums.length; i++) {
        sums[i] += biases[i];
      }
      return sums;
    }

    private static void add(float[] sums, float[] row, float factor) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i] * factor;
      }
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(biases.length);
      out.writeInt(weights.length);
      for (int i = 0; i < biases.length; i++) {
        out.writeFloat(biases[i]);
        for (float[] row : weights) {
          // The upper half of a float: its sign, its exponent and seven bits of its fraction.
          out.writeShort(Float.floatToIntBits(row[i]) + (1 << HALF - 1) >>> HALF);
        }
      }
    }

    static Layer read(DataInput in) throws IOException {
      float[][] byUnit = new float[in.readInt()][in.readInt()];
      float[] biases = new float[byUnit.length];
      for (int i = 0; i < byUnit.length; i++) {
        biases[i] = in.readFloat();
        for (int k = 0; k < byUnit[i].length; k++) {
          byUnit[i][k] = Float.intBitsToFloat(in.readUnsignedShort() << HALF);
        }
      }
      return new Layer(byUnit, biases);
    }
  }
}
