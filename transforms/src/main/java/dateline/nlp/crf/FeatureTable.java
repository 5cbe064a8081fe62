package dateline.nlp.crf;

import java.io.Serializable;

/** From a feature's key to the row of its weights. */
final class FeatureTable implements Serializable {

  /** What a feature has that is not in the model. */
  static final int NONE = -1;

  /**
   * A byte of each key's hash, 0 where the slot is free. Most features are in no model, and the
   * processor's cache holds these bytes but not the keys.
   */
  private final byte[] marks;

  /** Each slot's key and, behind it, its row. */
  private final long[] entries;

  private final int mask;
  private int size;

  /**
   * @param capacity about how many keys it will hold; there is room for at least half as many again
   */
  FeatureTable(int capacity) {
    int slots = Integer.highestOneBit(Math.max(capacity, 1)) << 2;
    this.marks = new byte[slots];
    this.entries = new long[2 * slots];
    this.mask = slots - 1;
  }

  /** Sets the row of a key. */
  void put(long key, int row) {
    long hash = hash(key);
    int slot = slot(key, hash);
    if (marks[slot] == 0 && ++size > mask - (mask >> 2)) {
      throw new IllegalStateException("the table of features is full");
    }
    marks[slot] = mark(hash);
    entries[2 * slot] = key;
    entries[2 * slot + 1] = row;
  }

  /** The row of a key, {@link #NONE} if it has none. */
  int get(long key) {
    int slot = slot(key, hash(key));
    return marks[slot] == 0 ? NONE : (int) entries[2 * slot + 1];
  }

  /** Where the key stands, or the free slot where it would. */
  private int slot(long key, long hash) {
    byte mark = mark(hash);
    int slot = (int) (hash >>> 32) & mask;
    while (marks[slot] != 0 && (marks[slot] != mark || entries[2 * slot] != key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long hash(long key) {
    long mixed = (key ^ key >>> 32) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  private static byte mark(long hash) {
    return (byte) (hash | 1);
  }
}
