package dateline.nlp.parse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Products of the network's first layer, kept once they were made.
 *
 * <p>Those of tags and relations are all kept: there are some thousands. Those of words are kept
 * until there are as many as the bound; frequent words come early, so that what comes too late is
 * rare. What is kept changes time alone: a product is the same each time it is made.
 */
final class ProductCache {

  /** Words stand in the first places only. */
  private static final int WORD_PLACES = 18;

  private final DependencyModel model;
  private final int maxWordProducts;
  private final AtomicReferenceArray<double[]> ofWords;
  private final AtomicReferenceArray<double[]> ofOthers;
  private final AtomicInteger wordProducts = new AtomicInteger();

  /**
   * @param maxWordProducts how many products of words are kept, each of 8 bytes for each hidden unit
   */
  ProductCache(DependencyModel model, int maxWordProducts) {
    this.model = model;
    this.maxWordProducts = maxWordProducts;
    this.ofWords = new AtomicReferenceArray<>(model.wordCount() * WORD_PLACES);
    this.ofOthers =
        new AtomicReferenceArray<>(
            (model.vectorCount() - model.wordCount()) * DependencyModel.PLACES);
  }

  /** The product of a word, tag or relation in a place; not to be changed. */
  double[] get(int number, int place) {
    boolean isWord = place < WORD_PLACES;
    AtomicReferenceArray<double[]> products = isWord ? ofWords : ofOthers;
    int index =
        isWord
            ? number * WORD_PLACES + place
            : (number - model.wordCount()) * DependencyModel.PLACES + place;
    double @Nullable [] product = products.get(index);
    if (product == null) {
      product = model.product(number, place);
      if (!isWord || wordProducts.get() < maxWordProducts) {
        if (products.compareAndSet(index, null, product) && isWord) {
          wordProducts.incrementAndGet();
        }
      }
    }
    return product;
  }
}
