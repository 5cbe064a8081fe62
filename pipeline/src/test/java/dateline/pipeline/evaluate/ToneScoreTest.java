package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Polarity;
import org.junit.jupiter.api.Test;

class ToneScoreTest {

  private static TonedSpan span(int begin, int end, char polarity) {
    return new TonedSpan(
        new AnnotatedSpan.Extent(begin, end),
        polarity == '-'
            ? Polarity.NEGATIVE
            : polarity == '+' ? Polarity.POSITIVE : Polarity.NEUTRAL);
  }

  /** A span a character; a blank is none. */
  private static List<TonedSpan> spans(String polarities) {
    List<TonedSpan> spans = new ArrayList<>();
    for (int i = 0; i < polarities.length(); i++) {
      if (polarities.charAt(i) != ' ') {
        spans.add(span(i, i + 1, polarities.charAt(i)));
      }
    }
    return spans;
  }

  private static ToneScore of(String gold, String found) {
    ToneScore score = new ToneScore();
    score.add(spans(gold), spans(found));
    return score;
  }

  @Test
  void isTheMeanOverTheClasses() {
    ToneScore score = of("--00+", "-000 ");
    assertEquals(1, score.of(Polarity.NEGATIVE).precision());
    assertEquals(0.5, score.of(Polarity.NEGATIVE).recall());
    assertEquals(2 / 3.0, score.of(Polarity.NEUTRAL).precision(), 1e-9);
    // The last was not found: missed, and nothing was called positive.
    assertEquals(0, score.of(Polarity.POSITIVE).f1());
    assertEquals((2 / 3.0 + 0.8) / 3, score.macro(), 1e-9);
    assertEquals(5, score.gold());
    assertEquals(4, score.found());
    assertEquals(2, score.errors());
  }

  @Test
  void leavesOutClassesThatGoldDoesNotHave() {
    assertEquals(0.8, of("000", "00-").macro(), 1e-9);
    assertEquals(1, of("   ", "+++").macro());
  }

  @Test
  void takesTheSpanThatSharesMost() {
    ToneScore score = new ToneScore();
    score.add(
        List.of(span(0, 10, '+')), List.of(span(8, 30, '-'), span(0, 9, '+'), span(9, 10, '0')));
    assertEquals(1, score.of(Polarity.POSITIVE).f1());
  }

  @Test
  void addsUp() {
    ToneScore score = of("-", "-");
    score.add(of("+", "0"));
    assertEquals(2, score.gold());
    assertEquals(1, score.errors());
    assertEquals(0.5, score.macro());
  }
}
