package dateline.dedupe;

/**
 * Where things that belong together meet: one of a fixed number of places, by hash.
 *
 * <p>Each document its own place would be simpler. But runners pay for a key far more than for an
 * element (the Direct Runner some tenths of a millisecond in each step), and documents are many.
 */
final class Place {

  /**
   * Enough for the workers of a cluster; few enough to cost nothing. With ten million documents,
   * the bands of their signatures take some 100 MB in each.
   */
  static final int COUNT = 128;

  private Place() {}

  /** The place of a document and all that is found of it. */
  static int of(String documentId) {
    return of(Hash64.of(documentId));
  }

  /** The place of a hash. */
  static int of(long hash) {
    return (int) Long.remainderUnsigned(hash, COUNT);
  }
}
