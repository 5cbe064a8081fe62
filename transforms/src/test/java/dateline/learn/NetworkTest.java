package dateline.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final NetworkTrainer.Settings SETTINGS =
      new NetworkTrainer.Settings(3, 64, 8, 5e-4, 0.05, 0.3, 0.4, true);

  @Test
  void computesWhatItsWeightsSay() {
    Network network =
        new Network(
            new float[][] {{1, 0}, {0, -1}},
            new float[] {0, 1},
            new float[][] {{1, 0}, {0, 0}, {0, 1}},
            new float[] {0, 0, 0});
    // The first unit is 2, the second 1 - 3, which is cut to 0.
    double[] probabilities = network.probabilities(new float[] {2, 3});
    double sum = Math.exp(2) + 1 + 1;
    assertEquals(Math.exp(2) / sum, probabilities[0], 1e-6);
    assertEquals(1 / sum, probabilities[1], 1e-6);
    assertEquals(1 / sum, probabilities[2], 1e-6);
  }

  @Test
  void isTheSameBehindItsFile() throws IOException {
    Network written = NetworkTrainer.train(examples(1), SETTINGS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(new DataOutputStream(bytes));
    Network read = Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (NetworkTrainer.Example example : examples(2)) {
      assertEquals(
          written.probabilities(example.features())[2],
          read.probabilities(example.features())[2],
          0.02);
    }
  }

  @Test
  void learnsWhatNoLineParts() {
    Network network = NetworkTrainer.train(examples(1), SETTINGS);
    int right = 0;
    for (NetworkTrainer.Example example : examples(2)) {
      double[] found = network.probabilities(example.features());
      int likeliest = found[0] > Math.max(found[1], found[2]) ? 0 : found[2] > found[1] ? 2 : 1;
      right += example.target().equals(new NetworkTrainer.OneOf(likeliest, 1)) ? 1 : 0;
    }
    assertTrue(right > 2700, "right " + right + " of 3000");
  }

  @Test
  void learnsWhatMayBeTrueTogether() {
    List<NetworkTrainer.Example> examples = examples(1).stream().map(NetworkTest::signs).toList();
    Network network =
        NetworkTrainer.train(
            examples, new NetworkTrainer.Settings(2, 32, 8, 1e-3, 0.01, 0.1, 0.1, true));
    int right = 0;
    for (NetworkTrainer.Example example : examples(2)) {
      double[] found = network.likelihoods(example.features());
      right += found[0] > 0.5 == example.features()[0] > 5 ? 1 : 0;
      right += found[1] > 0.5 == example.features()[1] > 5 ? 1 : 0;
    }
    assertTrue(right > 5700, "right " + right + " of 6000");
  }

  /**
   * Whether each of two numbers is above 5; of every other example only of the first it is told.
   */
  private static NetworkTrainer.Example signs(NetworkTrainer.Example example) {
    boolean told = example.features()[0] * 1000 % 2 < 1;
    BitSet right = new BitSet();
    right.set(0, example.features()[0] > 5);
    // What is not known is told wrong.
    right.set(1, told == example.features()[1] > 5);
    BitSet known = new BitSet();
    known.set(0);
    known.set(1, told);
    return new NetworkTrainer.Example(example.features(), new NetworkTrainer.AnyOf(right, known));
  }

  /** Two features of one sign are positive, of two signs negative, near an axis neutral. */
  private static List<NetworkTrainer.Example> examples(int seed) {
    Random random = new Random(seed);
    List<NetworkTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      float[] features = new float[8];
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      for (int k = 0; k < features.length; k++) {
        features[k] = (float) ((k % 2 == 0 ? x : y) + 5);
      }
      int label = Math.min(Math.abs(x), Math.abs(y)) < 0.3 ? 1 : x * y > 0 ? 2 : 0;
      examples.add(new NetworkTrainer.Example(features, label, 1));
    }
    return examples;
  }
}
