package dateline.learn;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Learns a {@link Network} by stochastic gradient descent (Adam with decoupled weight decay, a
 * learning rate that falls to nothing, dropout). The same examples give the same network.
 */
public final class NetworkTrainer {

  private static final int BATCH = 64;

  /**
   * How it learns.
   *
   * @param classes how many there are
   * @param units of the hidden layer
   * @param epochs how often it sees each example
   * @param rate of the first step; it falls to nothing
   * @param decay of the weights, times the rate, in each step
   * @param droppedFeatures the share of features that each look at an example leaves out
   * @param droppedUnits the share of units that it leaves out
   * @param standardized whether each feature is brought to mean 0 and deviation 1 for learning
   */
  public record Settings(
      int classes,
      int units,
      int epochs,
      double rate,
      double decay,
      double droppedFeatures,
      double droppedUnits,
      boolean standardized) {}

  /** What is right for an example. */
  public sealed interface Target {}

  /**
   * One class, and no other.
   *
   * @param label its index
   * @param weight how much it counts; 1 for an ordinary one
   */
  public record OneOf(int label, float weight) implements Target {}

  /**
   * Any number of classes.
   *
   * @param right those that are
   * @param known those of which it is known whether they are; the others teach nothing
   */
  public record AnyOf(BitSet right, BitSet known) implements Target {}

  /** What one example shows; all examples of a network have the same kind of target. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Example(float[] features, Target target) {

    /**
     * An example of one class.
     *
     * @param label index of its class
     * @param weight how much it counts; 1 for an ordinary one
     */
    public Example(float[] features, int label, float weight) {
      this(features, new OneOf(label, weight));
    }
  }

  private final Settings settings;
  private final List<Example> examples;
  private final Random random = new Random(1);
  private final int size;
  private final float[] means;
  private final float[] deviations;
  private final Layer hidden;
  private final Layer output;

  private NetworkTrainer(List<Example> examples, Settings settings) {
    this.examples = examples;
    this.settings = settings;
    this.size = examples.get(0).features().length;
    this.means = new float[size];
    this.deviations = new float[size];
    Arrays.fill(deviations, 1);
    if (settings.standardized()) {
      measure();
    }
    this.hidden = new Layer(settings.units(), size, random);
    this.output = new Layer(settings.classes(), settings.units(), random);
  }

  /** Learns from the examples, all of which have as many features. */
  public static Network train(List<Example> examples, Settings settings) {
    return new NetworkTrainer(examples, settings).train();
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

  private Network train() {
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    int steps = settings.epochs() * ((order.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      shuffle(order);
      for (int begin = 0; begin < order.length; begin += BATCH) {
        int end = Math.min(order.length, begin + BATCH);
        for (int i = begin; i < end; i++) {
          learn(examples.get(order[i]), 1f / (end - begin));
        }
        double rate = settings.rate() * (1 - step / (double) steps);
        step++;
        hidden.step(rate, settings.decay(), step);
        output.step(rate, settings.decay(), step);
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
    double dropped = settings.droppedFeatures();
    float[] features = new float[size];
    for (int k = 0; k < size; k++) {
      float value = example.features()[k] - means[k];
      if (value != 0 && random.nextFloat() >= dropped) {
        features[k] = (float) (value / deviations[k] / (1 - dropped));
      }
    }
    float[] units = hidden.outputs(features);
    for (int i = 0; i < units.length; i++) {
      boolean off = random.nextFloat() < settings.droppedUnits();
      units[i] = off || units[i] <= 0 ? 0 : (float) (units[i] / (1 - settings.droppedUnits()));
    }
    float[] errors = errors(output.outputs(units), example.target(), share);
    float[] unitErrors = output.backwards(units, errors);
    for (int i = 0; i < units.length; i++) {
      unitErrors[i] = units[i] <= 0 ? 0 : (float) (unitErrors[i] / (1 - settings.droppedUnits()));
    }
    hidden.gradients(features, unitErrors);
  }

  /** The gradient of the cross entropy of what the outputs say. */
  private static float[] errors(float[] outputs, Target target, float share) {
    float[] errors = new float[outputs.length];
    if (target instanceof OneOf one) {
      double sum = 0;
      for (float value : outputs) {
        sum += Math.exp(value);
      }
      for (int i = 0; i < errors.length; i++) {
        double right = i == one.label() ? 1 : 0;
        errors[i] = share * one.weight() * (float) (Math.exp(outputs[i]) / sum - right);
      }
    } else if (target instanceof AnyOf any) {
      for (int i = any.known().nextSetBit(0); i >= 0; i = any.known().nextSetBit(i + 1)) {
        double right = any.right().get(i) ? 1 : 0;
        errors[i] = share * (float) (1 / (1 + Math.exp(-outputs[i])) - right);
      }
    }
    return errors;
  }

  /** The classifier of features as they come: their means and deviations go into its weights. */
  private Network folded() {
    float[][] weights = new float[settings.units()][size];
    float[] biases = hidden.biases.clone();
    for (int i = 0; i < biases.length; i++) {
      for (int k = 0; k < size; k++) {
        weights[i][k] = hidden.weights[k][i] / deviations[k];
        biases[i] -= weights[i][k] * means[k];
      }
    }
    return new Network(weights, biases, output.byUnit(), output.biases);
  }

  /** One layer and what Adam remembers of it; all by input, then by unit, the biases last. */
  private static final class Layer {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] weights;
    private final float[] biases;
    private final float[][] gradients;
    private final float[][] firstMoments;
    private final float[][] secondMoments;

    Layer(int units, int inputs, Random random) {
      this.weights = new float[inputs][units];
      this.biases = new float[units];
      this.gradients = new float[inputs + 1][units];
      this.firstMoments = new float[inputs + 1][units];
      this.secondMoments = new float[inputs + 1][units];
      double bound = 1 / Math.sqrt(inputs);
      for (int i = 0; i < units; i++) {
        for (float[] row : weights) {
          row[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
      }
    }

    float[] outputs(float[] inputs) {
      float[] outputs = biases.clone();
      for (int k = 0; k < inputs.length; k++) {
        if (inputs[k] != 0) {
          add(outputs, weights[k], inputs[k]);
        }
      }
      return outputs;
    }

    private static void add(float[] sums, float[] row, float factor) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += row[i] * factor;
      }
    }

    void gradients(float[] inputs, float[] errors) {
      for (int k = 0; k < inputs.length; k++) {
        if (inputs[k] != 0) {
          add(gradients[k], errors, inputs[k]);
        }
      }
      add(gradients[inputs.length], errors, 1);
    }

    /** Takes in the gradients, and returns the errors of the inputs. */
    float[] backwards(float[] inputs, float[] errors) {
      gradients(inputs, errors);
      float[] inputErrors = new float[inputs.length];
      for (int k = 0; k < inputs.length; k++) {
        for (int i = 0; i < errors.length; i++) {
          inputErrors[k] += errors[i] * weights[k][i];
        }
      }
      return inputErrors;
    }

    void step(double rate, double decay, int step) {
      float first = (float) (rate / (1 - Math.pow(FIRST, step)));
      float second = (float) (1 / (1 - Math.pow(SECOND, step)));
      for (int k = 0; k < weights.length; k++) {
        step(k, weights[k], first, second, (float) (rate * decay));
      }
      step(weights.length, biases, first, second, 0);
    }

    private void step(int k, float[] row, float first, float second, float decay) {
      float[] gradient = gradients[k];
      float[] means = firstMoments[k];
      float[] squares = secondMoments[k];
      for (int i = 0; i < row.length; i++) {
        means[i] = FIRST * means[i] + (1 - FIRST) * gradient[i];
        squares[i] = SECOND * squares[i] + (1 - SECOND) * gradient[i] * gradient[i];
        gradient[i] = 0;
        float change = first * means[i] / ((float) Math.sqrt(second * squares[i]) + TINY);
        row[i] -= change + decay * row[i];
      }
    }

    float[][] byUnit() {
      float[][] turned = new float[biases.length][weights.length];
      for (int i = 0; i < biases.length; i++) {
        for (int k = 0; k < weights.length; k++) {
          turned[i][k] = weights[k][i];
        }
      }
      return turned;
    }
  }
}
