package dateline.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InnerOutputTest {

  private static final byte[] MODEL = {1, 2, 3};

  @Test
  void writesTheOutputBehindTheModel() {
    byte[] expected = {
      1,
      2,
      3, // the model
      7 << 3 | 2,
      11, // its graph
      12 << 3 | 2,
      9, // an output
      1 << 3 | 2,
      1,
      'x', // its name
      2 << 3 | 2,
      4,
      1 << 3 | 2,
      2,
      1 << 3,
      1 // its type
    };
    assertArrayEquals(expected, InnerOutput.of(MODEL, "x"));
  }

  @Test
  void writesLengthsOfTwoBytes() {
    byte[] model = InnerOutput.of(MODEL, "x".repeat(200));
    // 200 is 72 and 128; the marks, lengths and type around it are as above.
    int name = model.length - 6 - 200;
    assertArrayEquals(
        new byte[] {1 << 3 | 2, (byte) (72 | 128), 1}, Arrays.copyOfRange(model, name - 3, name));
    assertEquals(MODEL.length + 3 + 3 + 3 + 200 + 6, model.length);
  }
}
