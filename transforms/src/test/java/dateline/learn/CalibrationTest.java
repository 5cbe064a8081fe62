package dateline.learn;

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

class CalibrationTest {

  /** Of what a network calls p, the share of p squared is right. */
  private static Calibration tooSure() {
    Random random = new Random(1);
    List<Calibration.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      double likelihood = random.nextDouble();
      answers.add(
          new Calibration.Answer(likelihood, random.nextDouble() < likelihood * likelihood));
    }
    return Calibration.of(answers);
  }

  @Test
  void tellsTheShareThatIsRight() {
    Calibration calibration = tooSure();
    for (double likelihood : new double[] {0.2, 0.5, 0.8, 0.95}) {
      assertEquals(likelihood * likelihood, calibration.apply(likelihood), 0.05);
    }
    assertEquals(0, calibration.apply(0));
    assertEquals(1, calibration.apply(1));
  }

  @Test
  void neverFalls() {
    Calibration calibration = tooSure();
    double before = 0;
    for (int i = 0; i <= 1000; i++) {
      double share = calibration.apply(i / 1000.0);
      assertTrue(share >= before, share + " behind " + before);
      before = share;
    }
  }

  @Test
  void isTheSameBehindItsFile() throws IOException {
    Calibration written = tooSure();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(new DataOutputStream(bytes));
    Calibration read =
        Calibration.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(written.apply(0.37), read.apply(0.37));
    assertEquals(0.37, Calibration.none().apply(0.37), 1e-12);
  }
}
