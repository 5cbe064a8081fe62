package dateline.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

  private static final SentenceEncoder ENCODER = SentenceEncoder.get();

  private static final List<String> SENTENCE =
      List.of("The", "ferry", "to", "Hvalnes", "sails", "again", ".");

  @Test
  void givesEveryTokenAVector() {
    Encoding encoding = ENCODER.encode(SENTENCE);
    assertEquals(SENTENCE.size(), encoding.size());
    assertEquals(SentenceEncoder.SIZE, encoding.sentence().length);
    for (int i = 0; i < encoding.size(); i++) {
      assertTrue(length(encoding.token(i)) > 0.1, SENTENCE.get(i));
    }
  }

  @Test
  void givesWhatAnInnerLayerSays() {
    Encoding encoding = ENCODER.encode(SENTENCE);
    LayerVectors inner = encoding.inner();
    assertEquals(SENTENCE.size(), inner.size());
    for (int i = 0; i < inner.size(); i++) {
      float[] other = encoding.token((i + 1) % inner.size());
      assertTrue(length(inner.token(i)) > 0.1, SENTENCE.get(i));
      // The last layer adds to what it is given: it is something else, and it is of the same token.
      double same = similarity(inner.token(i), encoding.token(i));
      assertTrue(same < 0.9, SENTENCE.get(i));
      assertTrue(same > similarity(inner.token(i), other), SENTENCE.get(i));
    }
  }

  @Test
  void readsAWordAmongItsNeighbours() {
    float[] bank = ENCODER.encode(List.of("The", "bank", "lends", "money", ".")).token(1);
    float[] shore = ENCODER.encode(List.of("The", "bank", "of", "the", "river", ".")).token(1);
    float[] again = ENCODER.encode(List.of("The", "BANK", "lends", "money", ".")).token(1);
    assertTrue(similarity(bank, again) > 0.999);
    assertTrue(similarity(bank, shore) < 0.9, () -> "similarity " + similarity(bank, shore));
  }

  @Test
  void givesFourThreadsTheSame() {
    Encoding expected = ENCODER.encode(SENTENCE);
    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> assertArrayEquals(expected.token(3), ENCODER.encode(SENTENCE).token(3)));
  }

  @Test
  void endsWhereTheLongestSequenceDoes() {
    Encoding encoding = ENCODER.encode(Collections.nCopies(1000, "rain"));
    assertTrue(length(encoding.token(200)) > 0.1);
    assertEquals(0, length(encoding.token(999)));
  }

  @Test
  void bearsNothing() {
    assertEquals(0, ENCODER.encode(List.of()).size());
    assertEquals(0, length(ENCODER.encode(List.of("\u0000")).token(0)));
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private static double similarity(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum / length(one) / length(other);
  }
}
