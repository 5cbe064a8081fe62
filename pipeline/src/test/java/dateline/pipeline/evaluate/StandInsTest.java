package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandInsTest {

  private static AnnotatedSpan name(int begin, String entity) {
    return new AnnotatedSpan(begin, begin + 1, "PERSON", true, entity);
  }

  private static AnnotatedSpan pronoun(int begin, String entity) {
    return new AnnotatedSpan(begin, begin + 1, "PERSON", false, entity);
  }

  private static final List<AnnotatedSpan> GOLD =
      List.of(name(0, "A"), pronoun(1, "A"), name(2, "B"), pronoun(3, "B"), pronoun(4, "C"));

  @Test
  void countsThoseOfTheEntityThatTheNamesAreIn() {
    Counts counts =
        StandIns.counts(
            GOLD, List.of(name(0, "1"), pronoun(1, "1"), name(2, "2"), pronoun(3, "1")));
    assertEquals(0.5, counts.precision());
    assertEquals(0.5, counts.recall());
  }

  @Test
  void leavesOutWhatStandsForNothingThatHasAName() {
    Counts counts = StandIns.counts(GOLD, List.of(name(0, "1"), pronoun(1, "1"), pronoun(4, "2")));
    assertEquals(1, counts.precision());
    assertEquals(2, counts.gold());
  }
}
