package dateline.mentions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelPathTest {

  private static final int BEGIN = LabelPath.begin(NameClass.PERSON);
  private static final int INSIDE = LabelPath.inside(NameClass.PERSON);

  /** The probabilities of a token: those given, the rest shared by the other labels. */
  private static double[] token(Object... labelsAndProbabilities) {
    double[] probabilities = new double[LabelPath.LABELS];
    double rest = 1;
    for (int i = 1; i < labelsAndProbabilities.length; i += 2) {
      rest -= (double) labelsAndProbabilities[i];
    }
    Arrays.fill(probabilities, rest / (LabelPath.LABELS - labelsAndProbabilities.length / 2));
    for (int i = 0; i < labelsAndProbabilities.length; i += 2) {
      probabilities[(int) labelsAndProbabilities[i]] = (double) labelsAndProbabilities[i + 1];
    }
    return probabilities;
  }

  private static String names(double[]... tokens) {
    List<String> names = new ArrayList<>();
    for (Name name : LabelPath.names(List.of(tokens))) {
      names.add(
          String.format(
              Locale.ROOT,
              "%s %d-%d %.2f",
              name.type(),
              name.first(),
              name.end(),
              name.confidence()));
    }
    return String.join(", ", names);
  }

  @Test
  void partsNamesOfTwoClasses() {
    int place = LabelPath.begin(NameClass.LOCATION);
    assertEquals(
        "PERSON 0-2 0.85, LOCATION 2-3 0.90",
        names(token(BEGIN, 0.9), token(INSIDE, 0.8), token(place, 0.9), token(0, 0.9)));
  }

  @Test
  void makesOneOfTwoNamesOfOneClassSideBySide() {
    assertEquals(
        "PERSON 0-2 0.60", names(token(BEGIN, 0.9), token(BEGIN, 0.6, INSIDE, 0.3), token(0, 0.9)));
  }

  @Test
  void goesOnOnlyBehindABeginning() {
    // The second token alone would be inside a name; but then the first must begin one.
    assertEquals("", names(token(0, 0.9), token(INSIDE, 0.5, 0, 0.4)));
    assertEquals("PERSON 0-2 0.60", names(token(0, 0.4, BEGIN, 0.3), token(INSIDE, 0.9, 0, 0.01)));
  }

  @Test
  void takesASentenceWithoutTokens() {
    assertEquals("", names());
  }
}
