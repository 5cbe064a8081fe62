package dateline.tone;

import java.util.List;
import java.util.Locale;

/**
 * Which way the figures of a sentence go, and whether that is good: sales that rise are, costs that
 * rise are not. The encoder has all these words, but a network that has seen some hundred examples
 * does not know that it takes two of them to tell.
 */
final class Directions {

  /** How many numbers {@link #of} gives. */
  static final int LENGTH = 8;

  private static final WordForms UP =
      WordForms.of(
          """
          rise rises risen rising rose up upward upwards higher more grew grow* increas* climb* gain*
          jump* surg* advanc* soar* widen* doubl* tripl* swell* expand* accelerat* rebound*
          """);

  private static final WordForms DOWN =
      WordForms.of(
          """
          fall* fell down downward downwards lower* less fewer declin* decreas* drop* slid* slip*
          slump* plung* plummet* shrink* shrank shrunk narrow* halv* dip* cut cuts cutting sank sink*
          tumbl* reduc* weaken* dwindl* eased easing slowed slowing
          """);

  /** What is better the less there is of it. */
  private static final WordForms UNWANTED =
      WordForms.of(
          """
          loss* cost costs expens* debt* unemploy* jobless* churn* complaint* arrears inflation
          impairment* write-off* write-down* writedown* accident* attrition absen* delay* shortage*
          claims insolvenc* bankruptc* defaults defect* deficit* layoff* downtime injur* deaths
          thefts waste provisions
          """);

  private Directions() {}

  /**
   * For the words: up or down, and whether that is good; the same for two amounts that are
   * compared; whether a profit replaced a loss. All of them are -1, 0 or 1. Last, whether something
   * unwanted is spoken of, whether amounts are compared, whether there are figures at all.
   */
  static float[] of(List<String> words) {
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    boolean unwanted = lower.stream().anyMatch(UNWANTED::contain);
    int wanted = unwanted ? -1 : 1;
    int movement = Integer.signum(UP.count(lower) - DOWN.count(lower));
    Comparison comparison = new Comparison(lower);
    int amounts = comparison.ofAmounts();
    int results = comparison.ofResults();
    return new float[] {
      movement,
      movement * wanted,
      amounts,
      // A loss after a profit: which of the two amounts is higher says nothing.
      results == 0 ? amounts * wanted : results,
      results,
      flag(unwanted),
      flag(amounts != 0),
      flag(lower.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit)))
    };
  }

  private static float flag(boolean value) {
    return value ? 1 : 0;
  }
}
