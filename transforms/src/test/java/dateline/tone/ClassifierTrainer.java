package dateline.tone;

import java.util.List;
import java.util.Random;

/**
 * Learns a {@link Classifier} by stochastic gradient descent (Adam with decoupled weight decay, a
 * learning rate that falls to nothing, dropout). The same examples give the same classifier.
 */
final class ClassifierTrainer {

  private static final int UNITS = 64;
  private static final int CLASSES = 3;
  private static final int EPOCHS = 8;
  private static final int BATCH = 64;
  private static final double RATE = 5e-4;
  private static final double DECAY = 0.05;
  private static final double DROPPED_FEATURES = 0.3;
  private static final double DROPPED_UNITS = 0.4;

  /**
   * What one example shows.
   *
   * @param label 0 negative, 1 neutral, 2 positive
   * @param group examples of one group are never on both sides of a validation
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(float[] features, int label, String group) {}

  private final List<Example> examples;
  private final Random random = new Random(1);
  private final int size;
  private final float[] means;
  private final float[] deviations;
  private final Layer hidden;
  private final Layer output;

  private ClassifierTrainer(List<Example> examples) {
    this.examples = examples;
    this.size = examples.get(0).features().length;
    this.means = new float[size];
    this.deviations = new float[size];
    measure();
    this.hidden = new Layer(UNITS, size, random);
    this.output = new Layer(CLASSES, UNITS, random);
  }

  static Classifier train(List<Example> examples) {
    return new ClassifierTrainer(examples).train();
  }

  private void measure() {
    for (int k = 0; k < size; k++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        sum += example.features()[k];
        squares += (double) example.features()[k] * example.features()[k];
      }
      double mean = sum / examples.size();
      means[k] = (float) mean;
      deviations[k] =
          (float) (Math.sqrt(Math.max(0, squares / examples.size() - mean * mean)) + 1e-3);
    }
  }

  private Classifier train() {
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int steps = EPOCHS * ((order.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order);
      for (int begin = 0; begin < order.length; begin += BATCH) {
        int end = Math.min(order.length, begin + BATCH);
        for (int i = begin; i < end; i++) {
          learn(examples.get(order[i]), 1f / (end - begin));
        }
        double rate = RATE * (1 - step / (double) steps);
        step++;
        hidden.step(rate, step);
        output.step(rate, step);
      }
    }
    return folded();
  }

  private void shuffle(int[] order) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  private void learn(Example example, float share) {
    float[] features = new float[size];
    for (int k = 0; k < size; k++) {
      boolean dropped = random.nextFloat() < DROPPED_FEATURES;
      features[k] =
          dropped
              ? 0
              : (float)
                  ((example.features()[k] - means[k]) / deviations[k] / (1 - DROPPED_FEATURES));
    }
    float[] units = hidden.outputs(features);
    for (int i = 0; i < UNITS; i++) {
      boolean dropped = random.nextFloat() < DROPPED_UNITS;
      units[i] = dropped || units[i] <= 0 ? 0 : (float) (units[i] / (1 - DROPPED_UNITS));
    }
    float[] errors = errors(output.outputs(units), example.label(), share);
    float[] unitErrors = output.backwards(units, errors);
    for (int i = 0; i < UNITS; i++) {
      unitErrors[i] = units[i] <= 0 ? 0 : (float) (unitErrors[i] / (1 - DROPPED_UNITS));
    }
    hidden.gradients(features, unitErrors);
  }

  /** The gradient of the cross entropy of what the outputs say. */
  private static float[] errors(float[] outputs, int label, float share) {
    double sum = 0;
    for (float value : outputs) {
      sum += Math.exp(value);
    }
    float[] errors = new float[outputs.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = share * (float) (Math.exp(outputs[i]) / sum - (i == label ? 1 : 0));
    }
    return errors;
  }

  /** The classifier of features as they come: their means and deviations go into its weights. */
  private Classifier folded() {
    float[][] weights = new float[UNITS][size];
    float[] biases = hidden.biases.clone();
    for (int i = 0; i < UNITS; i++) {
      for (int k = 0; k < size; k++) {
        weights[i][k] = hidden.weights[i][k] / deviations[k];
        biases[i] -= weights[i][k] * means[k];
      }
    }
    return new Classifier(weights, biases, output.weights, output.biases);
  }

  /** One layer and what Adam remembers of it. */
  private static final class Layer {

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    private final float[][] weights;
    private final float[] biases;
    private final float[][] gradients;
    private final float[][] firstMoments;
    private final float[][] secondMoments;

    Layer(int outputs, int inputs, Random random) {
      this.weights = new float[outputs][inputs];
      this.biases = new float[outputs];
      // The last place of each row is the bias's.
      this.gradients = new float[outputs][inputs + 1];
      this.firstMoments = new float[outputs][inputs + 1];
      this.secondMoments = new float[outputs][inputs + 1];
      double bound = 1 / Math.sqrt(inputs);
      for (float[] row : weights) {
        for (int k = 0; k < inputs; k++) {
          row[k] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
      }
    }

    float[] outputs(float[] inputs) {
      float[] outputs = new float[biases.length];
      for (int i = 0; i < outputs.length; i++) {
        float sum = biases[i];
        for (int k = 0; k < inputs.length; k++) {
          sum += weights[i][k] * inputs[k];
        }
        outputs[i] = sum;
      }
      return outputs;
    }

    void gradients(float[] inputs, float[] errors) {
      for (int i = 0; i < errors.length; i++) {
        if (errors[i] != 0) {
          for (int k = 0; k < inputs.length; k++) {
            gradients[i][k] += errors[i] * inputs[k];
          }
          gradients[i][inputs.length] += errors[i];
        }
      }
    }

    /** Takes in the gradients, and returns the errors of the inputs. */
    float[] backwards(float[] inputs, float[] errors) {
      gradients(inputs, errors);
      float[] inputErrors = new float[inputs.length];
      for (int i = 0; i < errors.length; i++) {
        for (int k = 0; k < inputs.length; k++) {
          inputErrors[k] += errors[i] * weights[i][k];
        }
      }
      return inputErrors;
    }

    void step(double rate, int step) {
      double firstCorrection = 1 - Math.pow(FIRST, step);
      double secondCorrection = 1 - Math.pow(SECOND, step);
      for (int i = 0; i < biases.length; i++) {
        int inputs = weights[i].length;
        for (int k = 0; k <= inputs; k++) {
          float gradient = gradients[i][k];
          gradients[i][k] = 0;
          firstMoments[i][k] = (float) (FIRST * firstMoments[i][k] + (1 - FIRST) * gradient);
          secondMoments[i][k] =
              (float) (SECOND * secondMoments[i][k] + (1 - SECOND) * gradient * gradient);
          double change =
              rate
                  * (firstMoments[i][k] / firstCorrection)
                  / (Math.sqrt(secondMoments[i][k] / secondCorrection) + TINY);
          if (k == inputs) {
            biases[i] -= (float) change;
          } else {
            weights[i][k] -= (float) (change + rate * DECAY * weights[i][k]);
          }
        }
      }
    }
  }
}
