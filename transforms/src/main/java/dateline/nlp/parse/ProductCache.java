package dateline.nlp.parse;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Products of the network's first layer, kept once they were made.
 *
 * <p>Those of tags and relations are all kept: there are some thousands. Those of words are kept up
 * to a bound; frequent words come early, so that what comes too late is rare. What is kept changes
 * time alone: a product is the same each time it is made. Products that CoreNLP rounds to floats
 * are kept as floats, in half the room.
 */
final class ProductCache {

  /** Words stand in the first places only. */
  private static final int WORD_PLACES = 18;

  private final DependencyModel model;
  private final long maxBytes;

  /** Arrays of doubles or of floats. */
  private final AtomicReferenceArray<@Nullable Object> ofWords;

  private final AtomicReferenceArray<@Nullable Object> ofOthers;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param maxBytes room for products of words
   */
  ProductCache(DependencyModel model, long maxBytes) {
    this.model = model;
    this.maxBytes = maxBytes;
    this.ofWords = new AtomicReferenceArray<>(model.wordCount() * WORD_PLACES);
    this.ofOthers =
        new AtomicReferenceArray<>(
            (model.vectorCount() - model.wordCount()) * DependencyModel.PLACES);
  }

  /**
   * The product of a word, tag or relation in a place; not to be changed.
   *
   * @param room for the product, if it is not kept as doubles
   */
  double[] get(int number, int place, double[] room) {
    boolean isWord = place < WORD_PLACES;
    AtomicReferenceArray<@Nullable Object> products = isWord ? ofWords : ofOthers;
    int index =
        isWord
            ? number * WORD_PLACES + place
            : (number - model.wordCount()) * DependencyModel.PLACES + place;
    Object product = products.get(index);
    if (product instanceof double[] doubles) {
      return doubles;
    }
    if (product instanceof float[] floats) {
      return widen(floats, room);
    }
    double[] doubles = model.product(number, place);
    boolean rounded = model.isRounded(number, place);
    float[] floats = rounded ? round(doubles) : new float[0];
    if (rounded) {
      widen(floats, doubles);
    }
    if (!isWord) {
      products.set(index, doubles);
    } else if (bytes.get() < maxBytes) {
      bytes.addAndGet((long) doubles.length * (rounded ? Float.BYTES : Double.BYTES));
      products.set(index, rounded ? floats : doubles);
    }
    return doubles;
  }

  private static float[] round(double[] doubles) {
    float[] floats = new float[doubles.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) doubles[i];
    }
    return floats;
  }

  private static double[] widen(float[] floats, double[] room) {
    for (int i = 0; i < floats.length; i++) {
      room[i] = floats[i];
    }
    return room;
  }
}
