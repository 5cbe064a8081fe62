package dateline.nlp.gazetteer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The word by which CoreNLP calls for an entry: it looks for those entries alone whose longest word
 * is in the sentence. Where case is ignored, lower case is compared. That is stricter than the
 * comparison of the tokens themselves ("ſ" is "s" there and not here), so that an entry whose words
 * are all there can still go unfound.
 *
 * @param offset index of the word among the entry's words
 * @param word the word; in lower case if the entry ignores case
 */
record Trigger(int offset, String word) {

  /** The trigger of an entry; null if it has regular expressions alone. */
  static @Nullable Trigger of(GazetteerEntry entry) {
    int longest = -1;
    for (int i = 0; i < entry.words().size(); i++) {
      String word = entry.words().get(i);
      if (!TokenExpression.isExpression(word)
          && (longest < 0 || weight(word) > weight(entry.words().get(longest)))) {
        longest = i;
      }
    }
    if (longest < 0) {
      return null;
    }
    String word = entry.words().get(longest);
    return new Trigger(longest, entry.ignoringCase() ? word.toLowerCase(Locale.ENGLISH) : word);
  }

  /** A bracket counts as the one character it stands for. */
  private static int weight(String word) {
    return word.equals("-LRB-") || word.equals("-RRB-") ? 1 : word.length();
  }
}
