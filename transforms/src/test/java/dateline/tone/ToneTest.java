package dateline.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.article.Polarities;
import java.util.Random;
import news.dateline.records.Polarity;
import news.dateline.records.SentenceLabel;
import org.junit.jupiter.api.Test;

class ToneTest {

  @Test
  void scoresFromOneEndToTheOther() {
    assertEquals(-1, new Tone(1, 0, 0).score());
    assertEquals(0, new Tone(0, 1, 0).score());
    assertEquals(1, new Tone(0, 0, 1).score());
    assertEquals(0.04, new Tone(0.2, 0.5, 0.3).score());
  }

  @Test
  void hasThePolarityThatIsLikeliest() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double a = random.nextDouble();
      double b = random.nextDouble();
      double negative = Math.min(a, b);
      double neutral = Math.abs(a - b);
      double positive = 1 - negative - neutral;
      Polarity likeliest =
          negative > neutral && negative > positive
              ? Polarity.NEGATIVE
              : positive > neutral && positive > negative ? Polarity.POSITIVE : Polarity.NEUTRAL;
      double score = new Tone(negative, neutral, positive).score();
      assertEquals(likeliest, Polarities.of(score));
      assertTrue(Math.abs(score) <= 1);
      assertEquals(score, Math.round(score * 1000) / 1000.0, 1e-12);
    }
  }

  @Test
  void callsTheFarEndsVery() {
    assertEquals(SentenceLabel.VERY_NEGATIVE, SentimentRecords.label(-0.61));
    assertEquals(SentenceLabel.NEGATIVE, SentimentRecords.label(-0.6));
    assertEquals(SentenceLabel.NEUTRAL, SentimentRecords.label(-0.2));
    assertEquals(SentenceLabel.POSITIVE, SentimentRecords.label(0.21));
    assertEquals(SentenceLabel.VERY_POSITIVE, SentimentRecords.label(0.61));
  }
}
