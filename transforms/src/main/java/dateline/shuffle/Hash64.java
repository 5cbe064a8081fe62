package dateline.shuffle;

/**
 * Hashes of 64 bits, the same in every run and on every machine. With a billion of them two are
 * equal by chance about once in forty runs.
 */
public final class Hash64 {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hash64() {}

  /** A hash of nothing, to begin with. */
  public static long start() {
    return FNV_OFFSET;
  }

  /** The hash with one more value. */
  public static long with(long hash, long value) {
    return (hash ^ value) * FNV_PRIME;
  }

  /** Spreads a hash over all its bits (the last step of SplitMix64). */
  public static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** The hash of some values, in their order. */
  public static long of(long... values) {
    return of(values, 0, values.length);
  }

  /**
   * The hash of the values in a part of an array.
   *
   * @param begin index of the first value
   * @param end index behind the last one
   */
  public static long of(long[] values, int begin, int end) {
    long hash = start();
    for (int i = begin; i < end; i++) {
      hash = with(hash, values[i]);
    }
    return mix(hash);
  }

  /** The hash of a text. */
  public static long of(String text) {
    long hash = start();
    for (int i = 0; i < text.length(); i++) {
      hash = with(hash, text.charAt(i));
    }
    return mix(hash);
  }
}
