package dateline.nlp.parse;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Products of the network's first layer, kept once they were made.
 *
 * <p>Those of tags and relations are all kept: there are some thousands. Those of words are kept in
 * small sets, in which the next one takes the place of one that was not used since. Even a rare
 * word pays: while it waits in one place of the stack, it is asked for at each step. What is kept
 * changes time alone: a product is the same each time it is made.
 */
final class ProductCache {

  /** Words stand in the first places only. */
  private static final int WORD_PLACES = 18;

  private static final int SET_SIZE = 8;
  private static final int MULTIPLIER = 0x9E3779B9;

  private final DependencyModel model;
  private final int sets;
  private final AtomicReferenceArray<@Nullable WordProduct> ofWords;
  private final AtomicReferenceArray<double @Nullable []> ofOthers;

  /** Products that CoreNLP rounds to floats are kept as floats, in half the room. */
  private static final class WordProduct {

    private final int key;
    private final double[] doubles;
    private final float[] floats;

    /** Set by all threads without order: a lost use costs time alone. */
    private boolean used = true;

    private WordProduct(int key, double[] doubles, float[] floats) {
      this.key = key;
      this.doubles = doubles;
      this.floats = floats;
    }
  }

  /**
   * @param maxBytes room for products of words; a few are kept in any case
   */
  ProductCache(DependencyModel model, long maxBytes) {
    this.model = model;
    long products = maxBytes / ((long) model.hidden() * Double.BYTES);
    this.sets = (int) Math.max(1, Math.min(products, Integer.MAX_VALUE / 2) / SET_SIZE);
    this.ofWords = new AtomicReferenceArray<>(sets * SET_SIZE);
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
    if (place < WORD_PLACES) {
      return ofWord(number, place, room);
    }
    int index = (number - model.wordCount()) * DependencyModel.PLACES + place;
    double[] product = ofOthers.get(index);
    if (product == null) {
      product = model.product(number, place);
      if (model.isRounded(number, place)) {
        widen(round(product), product);
      }
      ofOthers.set(index, product);
    }
    return product;
  }

  private double[] ofWord(int number, int place, double[] room) {
    int key = number * DependencyModel.PLACES + place;
    int hash = key * MULTIPLIER;
    int first = (int) ((Integer.toUnsignedLong(hash) * sets) >>> 32) * SET_SIZE;
    for (int i = first; i < first + SET_SIZE; i++) {
      WordProduct product = ofWords.get(i);
      if (product != null && product.key == key) {
        product.used = true;
        return shown(product, room);
      }
    }
    double[] doubles = model.product(number, place);
    WordProduct product =
        model.isRounded(number, place)
            ? new WordProduct(key, new double[0], round(doubles))
            : new WordProduct(key, doubles, new float[0]);
    ofWords.set(unused(first), product);
    return shown(product, room);
  }

  /** Where the next product of a set goes. */
  private int unused(int first) {
    for (int i = first; i < first + SET_SIZE; i++) {
      WordProduct product = ofWords.get(i);
      if (product == null || !product.used) {
        return i;
      }
    }
    for (int i = first; i < first + SET_SIZE; i++) {
      WordProduct product = ofWords.get(i);
      if (product != null) {
        product.used = false;
      }
    }
    return first;
  }

  private static double[] shown(WordProduct product, double[] room) {
    return product.doubles.length > 0 ? product.doubles : widen(product.floats, room);
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
