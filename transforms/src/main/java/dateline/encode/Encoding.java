package dateline.encode;

/** What an encoder says of a sentence and of its tokens. */
public final class Encoding {

  private final float[] sentence;
  private final float[][] tokens;

  Encoding(float[] sentence, float[][] tokens) {
    this.sentence = sentence;
    this.tokens = tokens;
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
