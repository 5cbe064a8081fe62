package dateline.shuffle;

/**
 * Where things that belong together meet: one of a fixed number of places, by hash.
 *
 * <p>Each file or document its own place would be simpler. But runners pay for a key far more than
 * for an element: the Direct Runner makes a bundle of each, and pays for it in every step behind.
 */
public final class Place {

  /**
   * Enough for the workers of a cluster; few enough to cost nothing. With ten million documents,
   * the bands of their signatures take some 100 MB in each.
   */
  public static final int COUNT = 128;

  private Place() {}

  /** The place of what has a name: a file, a document and all that is found of it. */
  public static int of(String name) {
    return of(Hash64.of(name));
  }

  /** The place of a hash. */
  public static int of(long hash) {
    return (int) Long.remainderUnsigned(hash, COUNT);
  }
}
