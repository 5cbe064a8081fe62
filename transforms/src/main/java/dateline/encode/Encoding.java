package dateline.encode;

/**
 * What an encoder says of a sentence and of its tokens. Its last layer knows what a sentence is
 * about, which it was made for; the one before still knows more of how it is said.
 */
public final class Encoding {

  private final LayerVectors last;
  private final LayerVectors inner;

  Encoding(LayerVectors last, LayerVectors inner) {
    this.last = last;
    this.inner = inner;
  }

  /** What the layer before the last says. */
  public LayerVectors inner() {
    return inner;
  }

  /** The last layer's {@link LayerVectors#sentence}. */
  public float[] sentence() {
    return last.sentence();
  }

  /** How many tokens the sentence has. */
  public int size() {
    return last.size();
  }

  /** The last layer's {@link LayerVectors#token}. */
  public float[] token(int index) {
    return last.token(index);
  }
}
