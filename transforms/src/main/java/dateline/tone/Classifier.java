package dateline.tone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A network with one hidden layer of rectified units, from features to a tone. */
final class Classifier {

  private static final int CLASSES = 3;
  private static final int HALF = 16;

  private final float[][] hidden;
  private final float[] hiddenBiases;
  private final float[][] output;
  private final float[] outputBiases;

  /**
   * @param hidden weights by unit and feature
   * @param output weights by class (negative, neutral, positive) and unit
   */
  Classifier(float[][] hidden, float[] hiddenBiases, float[][] output, float[] outputBiases) {
    this.hidden = hidden;
    this.hiddenBiases = hiddenBiases;
    this.output = output;
    this.outputBiases = outputBiases;
  }

  Tone tone(float[] features) {
    float[] units = new float[hidden.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = Math.max(0, hiddenBiases[i] + product(hidden[i], features));
    }
    double[] powers = new double[CLASSES];
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      powers[i] = Math.exp(outputBiases[i] + product(output[i], units));
      sum += powers[i];
    }
    return new Tone(powers[0] / sum, powers[1] / sum, powers[2] / sum);
  }

  private static float product(float[] weights, float[] values) {
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** Writes it with weights of sixteen bits. */
  void write(DataOutput out) throws IOException {
    write(out, hidden, hiddenBiases);
    write(out, output, outputBiases);
  }

  private static void write(DataOutput out, float[][] weights, float[] biases) throws IOException {
    out.writeInt(weights.length);
    out.writeInt(weights[0].length);
    for (int i = 0; i < weights.length; i++) {
      out.writeFloat(biases[i]);
      for (float weight : weights[i]) {
        // The upper half of a float: its sign, its exponent and seven bits of its fraction.
        out.writeShort(Float.floatToIntBits(weight) + (1 << HALF - 1) >>> HALF);
      }
    }
  }

  static Classifier read(DataInput in) throws IOException {
    float[][][] weights = new float[2][][];
    float[][] biases = new float[2][];
    for (int layer = 0; layer < 2; layer++) {
      weights[layer] = new float[in.readInt()][in.readInt()];
      biases[layer] = new float[weights[layer].length];
      for (int i = 0; i < biases[layer].length; i++) {
        biases[layer][i] = in.readFloat();
        for (int k = 0; k < weights[layer][i].length; k++) {
          weights[layer][i][k] = Float.intBitsToFloat(in.readUnsignedShort() << HALF);
        }
      }
    }
    return new Classifier(weights[0], biases[0], weights[1], biases[1]);
  }
}
