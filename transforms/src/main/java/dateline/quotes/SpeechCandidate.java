package dateline.quotes;

import dateline.syntax.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said in a sentence, by one of its cues, before it is known what else may be.
 *
 * @param cue the token that says so
 * @param contents what is said: one piece, or two with the cue between them
 * @param source who says it; null where the sentence does not tell
 * @param likelihood that the cue is one, in [0, 1]
 * @param roles the probabilities of each word's roles, by token
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SpeechCandidate(
    int cue,
    List<TokenRange> contents,
    @Nullable TokenRange source,
    double likelihood,
    double[][] roles) {

  /** Whether a token is of what is said. */
  boolean says(int token) {
    return contents.stream().anyMatch(range -> range.holds(token));
  }

  /** How many words are said. */
  int words() {
    return contents.stream().mapToInt(TokenRange::size).sum();
  }

  /** How many words are said in both. */
  int wordsInBoth(SpeechCandidate other) {
    int count = 0;
    for (TokenRange range : contents) {
      for (int i = range.first(); i < range.end(); i++) {
        count += other.says(i) ? 1 : 0;
      }
    }
    return count;
  }

  /** The share of the words of either that are in both, in [0, 1]. */
  double likeness(SpeechCandidate other) {
    int both = wordsInBoth(other);
    return (double) both / (words() + other.words() - both);
  }
}
