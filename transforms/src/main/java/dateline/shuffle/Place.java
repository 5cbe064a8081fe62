package dateline.shuffle;

/**
 * Where things that belong together meet: one of a fixed number of places, by hash.
 *
 * <p>Each file or document its own place would be simpler. But runners pay for a key far more than
 * for an element: the Direct Runner makes a bundle of each, and pays for it in every step behind.
 */
public final class Place {

  /**
   * Few enough to cost the Direct Runner nothing: with 1,024 it finds near-duplicates among 12,000
   * documents in four times the time. Records do not depend on the number.
   *
   * <p>It bounds what one worker must hold. Of ten million documents 78,000 meet in each place: the
   * bands of their signatures take 120 MB there, and what was recognized in them is held as a whole
   * to be joined ({@code JoinAnnotations}), the documents only by runners that do not go through
   * the values of a key one by one. That is beyond a worker's memory: on clusters take a place for
   * each thousand documents, or run the input in parts (docs/operations.md).
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
