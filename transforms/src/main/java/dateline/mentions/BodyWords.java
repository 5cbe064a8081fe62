package dateline.mentions;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a document has without a capital in sentences that are no headlines. */
final class BodyWords {

  private final Set<String> small = new HashSet<>();

  BodyWords(List<ReadSentence> sentences) {
    for (ReadSentence sentence : sentences) {
      if (!HeadlineCase.of(sentence)) {
        for (int i = 0; i < sentence.size(); i++) {
          if (!sentence.isCapital(i)) {
            small.add(key(sentence.word(i)));
          }
        }
      }
    }
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether a word, in whatever case, stands there without a capital. */
  boolean has(String word) {
    return small.contains(key(word));
  }
}
