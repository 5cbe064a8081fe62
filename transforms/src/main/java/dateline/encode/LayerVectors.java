package dateline.encode;

/** What one layer of an encoder says of a sentence and of its tokens. */
public final class LayerVectors {

  private final float[] sentence;
  private final float[][] tokens;

  private LayerVectors(float[] sentence, float[][] tokens) {
    this.sentence = sentence;
    this.tokens = tokens;
  }

  /**
   * @param vectors of the piece that begins the sequence, then of the tokens' pieces
   * @param ends for each token, the piece behind its last
   */
  static LayerVectors of(float[][] vectors, int[] ends) {
    float[][] tokens = new float[ends.length][SentenceEncoder.SIZE];
    int piece = 1;
    for (int i = 0; i < ends.length; i++) {
      int count = ends[i] - piece;
      for (; piece < ends[i]; piece++) {
        for (int k = 0; k < SentenceEncoder.SIZE; k++) {
          tokens[i][k] += vectors[piece][k] / count;
        }
      }
    }
    return new LayerVectors(vectors[0], tokens);
  }

  /** The vector of the whole sentence, of {@link SentenceEncoder#SIZE}; not to be changed. */
  public float[] sentence() {
    return sentence;
  }

  /** How many tokens the sentence has. */
  public int size() {
    return tokens.length;
  }

  /**
   * The mean over a token's pieces; zeros for a token without any, and for one beyond the longest
   * sequence. Not to be changed.
   */
  public float[] token(int index) {
    return tokens[index];
  }
}
