package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.records.Modality;
import org.junit.jupiter.api.Test;

class RelationScoreTest {

  private static final Set<String> PREDICATES =
      Set.of("per:title", "per:spouse", "CONSULT", "ACCUSE");

  private static Party party(String id, int... places) {
    return new Party(
        id,
        IntStream.of(places)
            .mapToObj(place -> new AnnotatedSpan.Extent(place, place + 3))
            .collect(Collectors.toSet()));
  }

  private static final Party CLARA = party("clara", 0, 40);
  private static final Party OTTO = party("otto", 10, 50);
  private static final Party CHIEF = party("chief", 20);

  private static Related fact(String predicate, Party subject, Party object) {
    return new Related(
        false, predicate, null, subject, object, false, Modality.ASSERTED, List.of());
  }

  private static Related event(
      String predicate, String mode, Party subject, Party object, Modality modality, int place) {
    return new Related(
        true,
        predicate,
        mode,
        subject,
        object,
        false,
        modality,
        List.of(new AnnotatedSpan.Extent(place, place + 30)));
  }

  private static RelationScore of(List<Related> gold, List<Related> found) {
    RelationScore score = new RelationScore();
    score.add(gold, found, PREDICATES);
    return score;
  }

  private static String counts(Counts counts) {
    long right = Math.round(counts.recall() * counts.gold());
    return right + " right, " + counts.found() + " found, " + counts.gold() + " gold";
  }

  @Test
  void needsPredicateAndBothArguments() {
    Related title = fact("per:title", CLARA, CHIEF);
    Related elsewhere = fact("per:title", party("c", 41), party("t", 22));
    assertEquals("1 right, 1 found, 1 gold", counts(of(List.of(title), List.of(elsewhere)).all()));
    assertEquals(
        "0 right, 1 found, 1 gold",
        counts(of(List.of(title), List.of(fact("per:spouse", CLARA, CHIEF))).all()));
    assertEquals(
        "0 right, 1 found, 1 gold",
        counts(of(List.of(title), List.of(fact("per:title", CLARA, OTTO))).all()));
    assertEquals(
        "0 right, 1 found, 1 gold",
        counts(of(List.of(title), List.of(fact("per:title", CHIEF, CLARA))).all()));
  }

  @Test
  void countsASymmetricOneOnceEitherWay() {
    RelationScore score =
        of(
            List.of(fact("per:spouse", CLARA, OTTO), fact("per:spouse", CLARA, OTTO)),
            List.of(fact("per:spouse", OTTO, CLARA), fact("per:spouse", CLARA, OTTO)));
    assertEquals("1 right, 1 found, 1 gold", counts(score.all()));
  }

  @Test
  void knowsAllPlacesOfWhatIsFoundTwice() {
    Related apart = event("CONSULT", "talk", party("clara", 70), OTTO, Modality.ASSERTED, 0);
    Related turned = event("CONSULT", "talk", OTTO, CLARA, Modality.ASSERTED, 0);
    Related talk = event("CONSULT", "talk", CLARA, OTTO, Modality.ASSERTED, 0);
    assertEquals(
        "1 right, 1 found, 1 gold", counts(of(List.of(talk), List.of(apart, turned)).all()));
  }

  @Test
  void leavesOutPredicatesThatGoldLacks() {
    RelationScore score = of(List.of(), List.of(fact("per:age", CLARA, CHIEF)));
    assertEquals(1, score.leftOut());
    assertFalse(score.byPredicate().containsKey("per:age"));
    assertEquals(0, score.all().found());
  }

  @Test
  void findsEventsWhereGoldHasThem() {
    Related talk = event("CONSULT", "talk", CLARA, OTTO, Modality.ASSERTED, 0);
    Related turned = event("CONSULT", "talk", OTTO, CLARA, Modality.ASSERTED, 20);
    Related later = event("CONSULT", "talk", CLARA, OTTO, Modality.ASSERTED, 30);
    assertEquals("1 right, 1 found, 1 gold", counts(of(List.of(talk), List.of(turned)).all()));
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(talk), List.of(later)).all()));
    Related blame = event("ACCUSE", "criticize", CLARA, OTTO, Modality.ASSERTED, 0);
    Related blamed = event("ACCUSE", "criticize", OTTO, CLARA, Modality.ASSERTED, 0);
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(blame), List.of(blamed)).all()));
  }

  @Test
  void tellsModeModalityAndNegationOfThoseThatAreRight() {
    Related met = event("CONSULT", "meet", CLARA, OTTO, Modality.ASSERTED, 0);
    Related willPhone = event("CONSULT", "phone", CLARA, OTTO, Modality.PLANNED, 0);
    Related willMeet = event("CONSULT", "meet", CLARA, OTTO, Modality.PLANNED, 0);
    RelationScore score = of(List.of(met, willPhone), List.of(willMeet, met));
    assertEquals("2 right, 2 found, 2 gold", counts(score.all()));
    assertEquals("1 right, 2 found, 2 gold", counts(score.modes()));
    assertEquals("2 right, 2 found, 2 gold", counts(score.modalities()));
    RelationScore sum = of(List.of(met), List.of(willMeet));
    sum.add(score);
    assertEquals("2 right, 3 found, 3 gold", counts(sum.modalities()));
    assertEquals("3 right, 3 found, 3 gold", counts(sum.negations()));
    assertEquals(
        "3 right, 3 found, 3 gold",
        counts(Objects.requireNonNull(sum.byPredicate().get("CONSULT"))));
  }
}
