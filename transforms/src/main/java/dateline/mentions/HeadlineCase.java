package dateline.mentions;

import java.util.List;

/**
 * Tells headlines, where every word has a capital that is not little: "Storm Hits Coast of Ormsk",
 * "STORM HITS COAST". There capitals say nothing of what is a name and where it ends.
 */
final class HeadlineCase {

  /** The share of words with a capital; "iPhone" and "van" have none in headlines either. */
  private static final double SHARE = 0.9;

  private static final int FEWEST_WORDS = 3;

  private HeadlineCase() {}

  /** Whether nearly every word of a sentence has a capital. */
  static boolean of(ReadSentence sentence) {
    return of(sentence.words());
  }

  /** Whether nearly every one of a sentence's words has a capital. */
  static boolean of(List<String> words) {
    int counted = 0;
    int capitals = 0;
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isLetter(first) && !WordLists.has("little", word)) {
        counted++;
        capitals += Character.isUpperCase(first) ? 1 : 0;
      }
    }
    return counted >= FEWEST_WORDS && capitals >= SHARE * counted;
  }
}
