package dateline.encode;

import java.util.List;

/**
 * What an encoder says of a sentence and of its tokens. Its last layer knows what a sentence is
 * about, which it was made for; the one before still knows more of how it is said.
 */
public final class Encoding {

  private final List<String> words;
  private final LayerVectors last;
  private final LayerVectors inner;

  Encoding(List<String> words, LayerVectors last, LayerVectors inner) {
    this.words = words;
    this.last = last;
    this.inner = inner;
  }

  /** The tokens as they were given. */
  public List<String> words() {
    return words;
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
