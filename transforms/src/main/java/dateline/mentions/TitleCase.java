package dateline.mentions;

/** Tells headlines, where capitals say nothing of where a name ends. */
final class TitleCase {

  /** The share of words with a capital. Function words have none: "Storm Hits Coast of Ormsk". */
  private static final double SHARE = 0.7;

  private static final int FEWEST_WORDS = 3;

  private TitleCase() {}

  /** Whether nearly every word of a sentence has a capital. */
  static boolean of(ReadSentence sentence) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < sentence.size(); i++) {
      if (Character.isLetter(sentence.word(i).codePointAt(0))) {
        words++;
        capitals += sentence.isCapital(i) ? 1 : 0;
      }
    }
    return capitals > SHARE * words && words >= FEWEST_WORDS;
  }
}
