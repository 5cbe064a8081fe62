package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.dateline.records.DuplicateCandidate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginalFinderTest {

  private static final Instant MONDAY = Instant.parse("2021-03-01T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2021-03-02T09:00:00Z");

  private static DuplicateCandidate candidate(String id, @Nullable Instant published, String text) {
    return new DuplicateCandidate(id, published, Shingles.of(text).toList());
  }

  private static Map<String, String> originals(DuplicateCandidate... candidates) {
    List<DuplicateCandidate> list = new ArrayList<>(List.of(candidates));
    Map<String, String> forwards = new OriginalFinder().originals(list);
    Collections.reverse(list);
    assertEquals(forwards, new OriginalFinder().originals(list));
    return forwards;
  }

  @Test
  void pointsToTheEarliest() {
    String text = TestPages.prose(1, 100);
    assertEquals(
        Map.of("a", "c", "b", "c", "d", "c"),
        originals(
            candidate("a", null, text),
            candidate("b", TUESDAY, text),
            candidate("c", MONDAY, text),
            candidate("d", TUESDAY, text)));
  }

  @Test
  void pointsToTheSmallestIdOfOneTime() {
    String text = TestPages.prose(1, 100);
    assertEquals(
        Map.of("b", "a"), originals(candidate("b", MONDAY, text), candidate("a", MONDAY, text)));
    assertEquals(
        Map.of("b", "a"), originals(candidate("b", null, text), candidate("a", null, text)));
  }

  @Test
  void doesNotPreferADayToATimeOfThatDay() {
    Instant day = Instant.parse("2021-03-02T00:00:00Z");
    String text = TestPages.prose(1, 100);
    assertEquals(
        Map.of("b", "a"), originals(candidate("b", day, text), candidate("a", TUESDAY, text)));
    assertEquals(
        Map.of("b", "a"), originals(candidate("a", day, text), candidate("b", TUESDAY, text)));
    assertEquals(
        Map.of("a", "b"), originals(candidate("a", day, text), candidate("b", MONDAY, text)));
    assertEquals(
        Map.of("a", "b"),
        originals(
            candidate("a", TUESDAY.plus(1, ChronoUnit.DAYS), text), candidate("b", day, text)));
  }

  @Test
  void neverTakesTheLaterOfTwoTimesBecauseAThirdStatesOnlyADay() {
    Instant day = Instant.parse("2021-03-02T00:00:00Z");
    String text = TestPages.prose(1, 100);
    // By id a is before b and b before c, and by time c is before a: no order of pairs.
    assertEquals(
        Map.of("a", "b", "c", "b"),
        originals(
            candidate("a", TUESDAY.plusSeconds(60), text),
            candidate("b", day, text),
            candidate("c", TUESDAY, text)));
    assertEquals(
        Map.of("a", "b", "c", "b"),
        originals(
            candidate("a", TUESDAY.plusSeconds(60), text),
            candidate("b", TUESDAY, text),
            candidate("c", day, text)));
  }

  @Test
  void findsTheSameOriginalInEveryOrder() {
    String text = TestPages.prose(1, 100);
    List<DuplicateCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // Days alone, times, and nothing, crosswise to the ids.
      Instant time =
          i % 3 == 0 ? Instant.parse("2021-03-02T00:00:00Z") : TUESDAY.minusSeconds(i % 5);
      candidates.add(candidate("d" + (char) ('a' + i * 7 % 12), i % 4 == 3 ? null : time, text));
    }
    Map<String, String> first = new OriginalFinder().originals(candidates);
    assertEquals(11, first.size());
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(candidates, new Random(seed));
      assertEquals(first, new OriginalFinder().originals(candidates));
    }
  }

  @Test
  void keepsApartWhatIsNotSimilar() {
    String[] words = TestPages.prose(1, 100).split(" ");
    for (int i = 0; i < words.length; i += 9) {
      words[i] = "other";
    }
    assertEquals(
        Map.of(),
        originals(
            candidate("a", MONDAY, TestPages.prose(1, 100)),
            candidate("b", TUESDAY, String.join(" ", words)),
            candidate("c", TUESDAY, TestPages.prose(2, 100))));
  }

  @Test
  void takesAnUpdateThatAddsAQuarterForARepetitionButNotOneThatAddsMore() {
    String text = TestPages.prose(1, 100);
    assertEquals(
        Map.of("b", "a"),
        originals(
            candidate("a", MONDAY, text),
            candidate("b", TUESDAY, text + " " + TestPages.prose(2, 20)),
            candidate("c", TUESDAY, text + " " + TestPages.prose(2, 30))));
  }

  @Test
  void cutsAChainWhereItHasGoneTooFar() {
    // Each shares 90 of 110 words with the next, and 80 with the one behind that.
    List<DuplicateCandidate> chain = new ArrayList<>();
    String[] words = TestPages.prose(1, 200).split(" ");
    for (int i = 0; i < 4; i++) {
      chain.add(
          candidate(
              "v" + i,
              MONDAY.plusSeconds(i),
              String.join(" ", List.of(words).subList(10 * i, 10 * i + 100))));
    }
    assertEquals(
        Map.of("v1", "v0", "v3", "v2"), originals(chain.toArray(DuplicateCandidate[]::new)));
  }

  @Test
  void comparesNoMoreThanALimitedNumberOfTimesForEachDocument() {
    List<DuplicateCandidate> pattern = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      pattern.add(candidate("p" + i, MONDAY, TestPages.prose(i, 60)));
    }
    OriginalFinder finder = new OriginalFinder();
    assertEquals(Map.of(), finder.originals(pattern));
    assertTrue(finder.comparisons() <= 1000 * OriginalFinder.MAX_ORIGINALS);
  }
}
