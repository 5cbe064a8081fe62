package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BCubedTest {

  /** A mention a code point, each letter an entity. */
  private static List<AnnotatedSpan> mentions(String entities) {
    List<AnnotatedSpan> spans = new ArrayList<>();
    for (int i = 0; i < entities.length(); i++) {
      if (entities.charAt(i) != ' ') {
        spans.add(new AnnotatedSpan(i, i + 1, "PERSON", true, entities.substring(i, i + 1)));
      }
    }
    return spans;
  }

  private static BCubed of(String gold, String found) {
    BCubed score = new BCubed();
    score.add(mentions(gold), mentions(found));
    return score;
  }

  @Test
  void isOneWhereTheEntitiesAreTheSame() {
    assertEquals(1, of("aabbc", "xxyyz").f1());
    assertEquals(5, of("aabbc", "xxyyz").mentions());
  }

  @Test
  void losesPrecisionByMergingAndRecallBySplitting() {
    // Two entities of two mentions as one: each mention shares its entity with as many strangers.
    assertEquals(0.5, of("aabb", "xxxx").precision());
    assertEquals(1, of("aabb", "xxxx").recall());
    assertEquals(1, of("aaaa", "xxyy").precision());
    assertEquals(0.5, of("aaaa", "xxyy").recall());
  }

  @Test
  void countsWhatBothHave() {
    BCubed score = of("aa b", "x yz");
    assertEquals(2, score.mentions());
    assertEquals(1, score.f1());
  }

  @Test
  void tellsAnOfficeFromWhoHoldsIt() {
    AnnotatedSpan office = new AnnotatedSpan(0, 9, "TITLE", true, "office");
    AnnotatedSpan holder = new AnnotatedSpan(0, 9, "PERSON", false, "holder");
    AnnotatedSpan name = new AnnotatedSpan(20, 23, "PERSON", true, "holder");
    for (List<AnnotatedSpan> found :
        List.of(List.of(office, holder, name), List.of(name, holder, office))) {
      BCubed score = new BCubed();
      score.add(List.of(holder, name), found);
      assertEquals(2, score.mentions());
      assertEquals(1, score.f1());
    }
  }
}
