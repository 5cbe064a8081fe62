package dateline.tone;

import static news.dateline.records.Polarity.NEGATIVE;
import static news.dateline.records.Polarity.NEUTRAL;
import static news.dateline.records.Polarity.POSITIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ToneFiguresTest {

  @Test
  void tellsTheF1OfEachLabel() {
    ToneFigures figures = new ToneFigures();
    figures.add(NEGATIVE, NEGATIVE, POSITIVE);
    figures.add(NEGATIVE, NEUTRAL, NEGATIVE);
    figures.add(NEUTRAL, NEUTRAL, NEGATIVE);
    figures.add(POSITIVE, POSITIVE, NEGATIVE);
    assertEquals(
        "4 examples, macro F1 0.778 (negative 0.667, neutral 0.667, positive 1.000);"
            + " CoreNLP 0.133 (negative 0.400, neutral 0.000, positive 0.000)",
        figures.toString());
  }
}
