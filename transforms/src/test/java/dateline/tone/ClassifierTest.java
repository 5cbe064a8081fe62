package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassifierTest {

  @Test
  void computesWhatItsWeightsSay() {
    Classifier classifier =
        new Classifier(
            new float[][] {{1, 0}, {0, -1}},
            new float[] {0, 1},
            new float[][] {{1, 0}, {0, 0}, {0, 1}},
            new float[] {0, 0, 0});
    // The first unit is 2, the second 1 - 3, which is cut to 0.
    Tone tone = classifier.tone(new float[] {2, 3});
    double sum = Math.exp(2) + 1 + 1;
    assertEquals(Math.exp(2) / sum, tone.negative(), 1e-6);
    assertEquals(1 / sum, tone.neutral(), 1e-6);
    assertEquals(1 / sum, tone.positive(), 1e-6);
  }

  @Test
  void isTheSameBehindItsFile() throws IOException {
    Classifier written = ClassifierTrainer.train(examples(1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(new DataOutputStream(bytes));
    Classifier read =
        Classifier.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (ClassifierTrainer.Example example : examples(2)) {
      assertEquals(
          written.tone(example.features()).positive(),
          read.tone(example.features()).positive(),
          0.02);
    }
  }

  @Test
  void learnsWhatNoLineParts() {
    Classifier classifier = ClassifierTrainer.train(examples(1));
    int right = 0;
    for (ClassifierTrainer.Example example : examples(2)) {
      Tone tone = classifier.tone(example.features());
      int likeliest =
          tone.negative() > Math.max(tone.neutral(), tone.positive())
              ? 0
              : tone.positive() > tone.neutral() ? 2 : 1;
      right += likeliest == example.label() ? 1 : 0;
    }
    assertTrue(right > 2700, "right " + right + " of 3000");
  }

  /** Two features of one sign are positive, of two signs negative, near an axis neutral. */
  private static List<ClassifierTrainer.Example> examples(int seed) {
    Random random = new Random(seed);
    List<ClassifierTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      float[] features = new float[8];
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      for (int k = 0; k < features.length; k++) {
        features[k] = (float) ((k % 2 == 0 ? x : y) + 5);
      }
      int label = Math.min(Math.abs(x), Math.abs(y)) < 0.3 ? 1 : x * y > 0 ? 2 : 0;
      examples.add(new ClassifierTrainer.Example(features, label, ""));
    }
    return examples;
  }
}
