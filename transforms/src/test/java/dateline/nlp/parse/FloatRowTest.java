package dateline.nlp.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatRowTest {

  /** Numbers of few bits come often here, so that products lie between two floats. */
  private static float number(Random random, int bits) {
    float mantissa = 1 + random.nextInt(1 << bits);
    return Math.scalb(random.nextBoolean() ? mantissa : -mantissa, random.nextInt(30) - 25);
  }

  @Test
  void roundsEachProductAsAFloatIsRounded() {
    Random random = new Random(7);
    for (int round = 0; round < 300_000; round++) {
      int factorBits = 1 + random.nextInt(24);
      float factor = round % 100 == 0 ? Float.MIN_NORMAL : number(random, factorBits);
      float[] numbers = {0, -0.0f, 1e-30f, 0, 0, 0};
      for (int i = 3; i < numbers.length; i++) {
        // Around the length at which products have 25 bits.
        int bits = Math.max(1, Math.min(24, 25 - factorBits + random.nextInt(5) - 2));
        numbers[i] = number(random, bits);
      }
      double[] sums = {1, 0, 2, 0, 3, 0};
      double[] expected = sums.clone();
      for (int i = 0; i < numbers.length; i++) {
        float product = numbers[i] * factor;
        expected[i] += product;
      }
      new FloatRow(numbers).addTimes(factor, sums);
      assertArrayEquals(expected, sums);
    }
  }
}
