package dateline.clean.language;

import dateline.text.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The little words that English is made of, and other languages are not. */
final class EnglishWords {

  /**
   * One word of English prose in three is one of these; of the languages that share some of them
   * (Danish "for", Dutch "in", Hungarian "a") one in ten at most.
   */
  private static final Set<String> ALL =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "was", "with", "as",
          "he", "she", "be", "at", "by", "i", "this", "had", "not", "are", "but", "from", "or",
          "have", "an", "they", "which", "were", "we", "their", "been", "has", "will", "would",
          "you", "his", "her", "said", "there", "who", "if", "about", "what", "when", "its", "our");

  /** Those of them that hardly any other language has: Frisian has "it", "is", "in" and "as". */
  private static final Set<String> ALONE =
      Set.of(
          "the", "of", "and", "to", "that", "with", "this", "not", "are", "but", "from", "have",
          "they", "which", "were", "their", "been", "has", "will", "would", "you", "his", "she",
          "said", "there", "who", "about", "what", "when", "our");

  /** Half of all words are longer. */
  private static final int LONGEST = 5;

  private static final int MIN_WORDS = 40;

  /** Share of the latter that no other language comes near: English prose has a fifth. */
  private static final double SHARE = 0.1;

  /** A refrain is no sentence. */
  private static final int MIN_DIFFERENT = 5;

  private EnglishWords() {}

  static boolean has(String word) {
    return word.length() <= LONGEST && ALL.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a text is in English beyond doubt. */
  static boolean leaveNoDoubt(String text) {
    int words = 0;
    int english = 0;
    Set<String> different = new HashSet<>();
    for (String word : Words.of(text, "")) {
      words++;
      if (word.length() <= LONGEST) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (ALONE.contains(lower)) {
          english++;
          different.add(lower);
        }
      }
    }
    return words >= MIN_WORDS && english >= SHARE * words && different.size() >= MIN_DIFFERENT;
  }
}
