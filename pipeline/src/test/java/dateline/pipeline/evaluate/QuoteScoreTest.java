package dateline.pipeline.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteScoreTest {

  /** Characters 0 to 3 are one face each, which is two units of UTF-16. */
  private static final String TEXT =
      "\uD83D\uDE00".repeat(4) + " \"We will go,\" Clara said. \"Soon.\" Otto said it rained.";

  private static AnnotatedSpan.Extent find(String words) {
    int begin = TEXT.codePointCount(0, TEXT.indexOf(words));
    return new AnnotatedSpan.Extent(begin, begin + words.codePointCount(0, words.length()));
  }

  private static Said said(String words, String utterance, String... source) {
    return new Said(
        find(words),
        utterance,
        List.of(source).stream().map(name -> new Party(name, Set.of(find(name)))).toList(),
        List.of(find("said")));
  }

  private static final Said FIRST = said("\"We will go,\"", "1", "Clara");
  private static final Said SECOND = said("\"Soon.\"", "1", "Clara");
  private static final Said RAIN = said("it rained", "2", "Otto");

  private static QuoteScore of(List<Said> gold, List<Said> found) {
    QuoteScore score = new QuoteScore();
    score.add(gold, found, TEXT);
    return score;
  }

  private static String counts(QuoteScore score, QuoteScore.Part part) {
    Counts counts = score.of(part);
    long right = Math.round(counts.recall() * counts.gold());
    return right + " right, " + counts.found() + " found, " + counts.gold() + " gold";
  }

  @Test
  void countsAllOfItselfAsRight() {
    QuoteScore score = of(List.of(FIRST, SECOND, RAIN), List.of(FIRST, SECOND, RAIN));
    assertEquals("2 right, 2 found, 2 gold", counts(score, QuoteScore.Part.ALL));
    assertEquals("3 right, 3 found, 3 gold", counts(score, QuoteScore.Part.PIECES));
    assertEquals("1 right, 1 found, 1 gold", counts(score, QuoteScore.Part.MARKED));
    assertEquals("1 right, 1 found, 1 gold", counts(score, QuoteScore.Part.BETWEEN_MARKS));
    assertEquals("2 right, 2 found, 2 gold", counts(score, QuoteScore.Part.CONTENT));
    assertEquals("2 right, 2 found, 2 gold", counts(score, QuoteScore.Part.CUE));
  }

  @Test
  void joinsPiecesOfOneUtteranceOnly() {
    Said apart = said("\"Soon.\"", "9", "Clara");
    QuoteScore score = of(List.of(FIRST, SECOND), List.of(FIRST, apart));
    // Of 16 characters the first piece has 10.
    assertEquals("1 right, 2 found, 1 gold", counts(score, QuoteScore.Part.ALL));
    assertEquals("2 right, 2 found, 2 gold", counts(score, QuoteScore.Part.PIECES));
  }

  @Test
  void needsHalfOfTheCharactersOfEither() {
    Said half = said("it rai", "2", "Otto");
    Said less = said("ned", "2", "Otto");
    assertEquals("1 right, 1 found, 1 gold", counts(of(List.of(RAIN), List.of(half)), ALL));
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(RAIN), List.of(less)), ALL));
    Said more = said("Clara said. \"Soon.\" Otto said it rained", "2", "Otto");
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(RAIN), List.of(more)), ALL));
  }

  private static final QuoteScore.Part ALL = QuoteScore.Part.ALL;

  @Test
  void needsTheSource() {
    Said other = said("it rained", "2", "Clara");
    Said nobody = said("it rained", "2");
    QuoteScore wrong = of(List.of(RAIN), List.of(other));
    assertEquals("0 right, 1 found, 1 gold", counts(wrong, ALL));
    assertEquals("1 right, 1 found, 1 gold", counts(wrong, QuoteScore.Part.CONTENT));
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(RAIN), List.of(nobody)), ALL));
    assertEquals("0 right, 1 found, 1 gold", counts(of(List.of(nobody), List.of(RAIN)), ALL));
    assertEquals("1 right, 1 found, 1 gold", counts(of(List.of(nobody), List.of(nobody)), ALL));
    Said both = said("it rained", "2", "Clara", "Otto");
    assertEquals("1 right, 1 found, 1 gold", counts(of(List.of(both), List.of(RAIN)), ALL));
  }

  @Test
  void pairsEachOnceAndTheLikestFirst() {
    Said shorter = said("it raine", "3", "Otto");
    QuoteScore score = of(List.of(RAIN), List.of(shorter, RAIN));
    assertEquals("1 right, 2 found, 1 gold", counts(score, ALL));
    score.add(of(List.of(RAIN), List.of()));
    assertEquals("1 right, 2 found, 2 gold", counts(score, ALL));
  }
}
