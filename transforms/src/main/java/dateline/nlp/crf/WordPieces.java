package dateline.nlp.crf;

/** A word and the numbers of its pieces, which are the same for all models. */
final class WordPieces {

  private final String word;
  private final int wordPiece;
  private final int clusterPiece;
  private final boolean title;
  private final int[] ngramPieces;

  /**
   * @param word in American spelling
   * @param cluster its distributional cluster
   * @param title whether it is one before a person's name
   * @param keys that have learned the features of all models
   */
  WordPieces(String word, String cluster, boolean title, FeatureKeys keys) {
    this.word = word;
    this.wordPiece = keys.piece(word);
    this.clusterPiece = keys.piece(cluster);
    this.title = title;
    this.ngramPieces = ngrams('<' + word + '>', keys);
  }

  private static int[] ngrams(String marked, FeatureKeys keys) {
    int longest = Math.min(marked.length(), keys.longestNgram());
    int[] pieces = new int[Math.max(0, 2 * (longest - 1))];
    for (int length = 2; length <= longest; length++) {
      pieces[2 * (length - 2)] = keys.piece(marked.substring(0, length));
      pieces[2 * (length - 2) + 1] = keys.piece(marked.substring(marked.length() - length));
    }
    return pieces;
  }

  /** In American spelling. */
  String word() {
    return word;
  }

  int wordPiece() {
    return wordPiece;
  }

  int clusterPiece() {
    return clusterPiece;
  }

  /** Whether it is a title that stands before a person's name. */
  boolean isTitle() {
    return title;
  }

  /**
   * How many n-grams are no longer than a limit; negative is no limit.
   *
   * <p>They are those of the word's beginning and end of two letters, of three and so on, where a
   * sign for the beginning or end of the word counts as a letter.
   */
  int ngrams(int maxLength) {
    return maxLength < 0 ? ngramPieces.length : Math.min(ngramPieces.length, 2 * (maxLength - 1));
  }

  /** The number of an n-gram; short ones come first. */
  int ngramPiece(int ngram) {
    return ngramPieces[ngram];
  }
}
