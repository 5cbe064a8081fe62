package dateline.nlp.parse;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A row of floats whose products with a factor, rounded to floats, are added as doubles, as CoreNLP
 * does it.
 *
 * <p>The compiler makes conversions between floats and doubles one at a time. As doubles such
 * products are exact, and Veltkamp's splitting rounds them to the 24 bits of a float with
 * multiplication and subtraction alone, which are made several at a time. It may round the other
 * way only from the middle between two floats. There lies a product whose bits, from the first 1 to
 * the last, are 25; then its factors have 26 bits together, or fewer. Factors that are so short are
 * rare, and their products are made the slow way.
 */
final class FloatRow implements Serializable {

  /** Bits of a float. */
  private static final int MAX_BITS = 24;

  /** Numbers of fewer bits are kept apart, so that they do not slow the rest of their row. */
  private static final int SHORT = 12;

  /** Two to the power of the bits that a double has more, and one. */
  private static final double SPLITTER = (1L << 29) + 1;

  /** Below this a product of two could be less than a float can hold in full. */
  private static final double SMALLEST = 0x1p-60;

  private static final double LARGEST = 0x1p60;

  /** The numbers, 0 where a short one stands. */
  private final double[] numbers;

  private final int fewestBits;
  private final int[] placesOfShort;
  private final float[] shortNumbers;

  FloatRow(float[] row) {
    numbers = new double[row.length];
    int[] places = new int[row.length];
    int count = 0;
    int fewest = MAX_BITS;
    for (int i = 0; i < row.length; i++) {
      int bits = bits(row[i]);
      if (bits < SHORT) {
        places[count++] = i;
      } else {
        numbers[i] = row[i];
        fewest = Math.min(fewest, bits);
      }
    }
    fewestBits = fewest;
    placesOfShort = Arrays.copyOf(places, count);
    shortNumbers = new float[count];
    for (int i = 0; i < count; i++) {
      shortNumbers[i] = row[places[i]];
    }
  }

  /**
   * Number of bits from the first 1 to the last; none if the number is so small or large that its
   * products need care.
   */
  private static int bits(float number) {
    if (number == 0) {
      // All its products are 0, whatever way they are made.
      return MAX_BITS;
    }
    if (Math.abs(number) < SMALLEST || Math.abs(number) > LARGEST) {
      return 0;
    }
    int mantissa = (Float.floatToRawIntBits(number) & 0x7FFFFF) | 0x800000;
    return MAX_BITS - Integer.numberOfTrailingZeros(mantissa);
  }

  /** Adds to each sum the product of its number and a factor. */
  void addTimes(float factor, double[] sums) {
    if (fewestBits + bits(factor) > MAX_BITS + 2) {
      addSplit(numbers, factor, sums);
    } else {
      addConverted(numbers, factor, sums);
    }
    for (int i = 0; i < shortNumbers.length; i++) {
      sums[placesOfShort[i]] += (double) (shortNumbers[i] * factor);
    }
  }

  private static void addSplit(double[] numbers, double factor, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      double product = numbers[i] * factor;
      double split = product * SPLITTER;
      sums[i] += split - (split - product);
    }
  }

  private static void addConverted(double[] numbers, double factor, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (double) (float) (numbers[i] * factor);
    }
  }
}
