package dateline.clean.language;

import dateline.text.Words;
import java.util.HashSet;
import java.util.List;
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

  private static final int MIN_WORDS = 40;

  /** Share of them that no other language has. */
  private static final double SHARE = 0.25;

  /** A refrain is no sentence. */
  private static final int MIN_DIFFERENT = 8;

  private EnglishWords() {}

  static boolean has(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a text is in English beyond doubt. */
  static boolean leaveNoDoubt(String text) {
    List<String> words = Words.of(text, "");
    int english = 0;
    Set<String> different = new HashSet<>();
    for (String word : words) {
      if (has(word)) {
        english++;
        different.add(word);
      }
    }
    return words.size() >= MIN_WORDS
        && english >= SHARE * words.size()
        && different.size() >= MIN_DIFFERENT;
  }
}
