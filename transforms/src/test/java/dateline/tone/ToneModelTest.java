package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.learn.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ToneModelTest {

  @Test
  void addsUpWhatTheKindsOfNewsSay() throws IOException {
    Tone tone = ToneModel.tone(constant(0.1, 0.2, 0.1, 0.3, 0.1, 0.2), new float[1]);
    assertEquals(0.4, tone.negative(), 1e-6);
    assertEquals(0.3, tone.neutral(), 1e-6);
    assertEquals(0.3, tone.positive(), 1e-6);
  }

  /** A network of one feature that always gives these probabilities: it is all biases. */
  private static Network constant(double... probabilities) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(1);
    out.writeInt(1);
    out.writeFloat(0);
    out.writeShort(0);
    out.writeInt(probabilities.length);
    out.writeInt(1);
    for (double probability : probabilities) {
      out.writeFloat((float) Math.log(probability));
      out.writeShort(0);
    }
    return Network.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
