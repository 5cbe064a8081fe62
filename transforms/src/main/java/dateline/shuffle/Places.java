package dateline.shuffle;

import java.io.Serializable;

/**
 * Where things that belong together meet: one of a fixed number of places, by hash.
 *
 * <p>Each file or document its own place would be simpler. But runners pay for a key far more than
 * for an element. The Direct Runner makes a bundle of each, translates every step behind it anew
 * for each bundle, and copies all that a key has gathered with every bundle that adds to it: twice
 * as many places cost it up to four times as much.
 *
 * <p>The number bounds what one worker must hold at once (docs/operations.md). Records do not
 * depend on it.
 *
 * @param count how many there are, from 1
 */
public record Places(int count) implements Serializable {

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Places {
    if (count < 1) {
      throw new IllegalArgumentException("there must be a place, not " + count);
    }
  }

  /** The place of what has a name: a file, a document and all that is found of it. */
  public int of(String name) {
    return of(Hash64.of(name));
  }

  /** The place of a hash. */
  public int of(long hash) {
    return (int) Long.remainderUnsigned(hash, count);
  }
}
