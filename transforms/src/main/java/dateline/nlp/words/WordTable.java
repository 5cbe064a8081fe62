package dateline.nlp.words;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Numbers words, from 0 on in the order in which they are added. Half a million of them lie in one
 * array of bytes: as strings in a map they would take five times the space.
 */
public final class WordTable implements Serializable {

  /** What {@link #find} gives for a word that was never added. */
  public static final int NONE = -1;

  private static final long EMPTY = -1;
  private static final int FIRST_SLOTS = 1 << 10;
  private static final int MAX_BYTES_PER_CHAR = 3;

  private final boolean ignoringCase;

  /**
   * Hash in the upper half, number in the lower. A power of two long, at most three quarters full.
   */
  private long[] slots = emptySlots(FIRST_SLOTS);

  private byte[] pool = new byte[FIRST_SLOTS];
  private int[] ends = new int[FIRST_SLOTS];
  private int size;

  /**
   * @param ignoringCase whether words that differ in case have one number, see {@link Folding}
   */
  public WordTable(boolean ignoringCase) {
    this.ignoringCase = ignoringCase;
  }

  /**
   * A table of words that will get no others.
   *
   * @param words in the order of their numbers, no two of them equal
   */
  public static WordTable of(Collection<String> words) {
    WordTable table = new WordTable(false);
    words.forEach(table::add);
    if (table.size() != words.size()) {
      throw new IllegalArgumentException("twice the same word");
    }
    table.trim();
    return table;
  }

  /** How many words it has. */
  public int size() {
    return size;
  }

  /** The number of a word; {@link #NONE} if it has none or is null. */
  public int find(@Nullable String word) {
    if (word == null) {
      return NONE;
    }
    int hash = hash(word);
    int mask = slots.length - 1;
    for (int i = hash & mask; ; i = (i + 1) & mask) {
      long slot = slots[i];
      if (slot == EMPTY) {
        return NONE;
      }
      if ((int) (slot >>> 32) == hash && isWord((int) slot, word)) {
        return (int) slot;
      }
    }
  }

  /** The word of a number; in the one form of all cases where case is ignored. */
  public String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int at = start(number); at < ends[number]; at += width(at)) {
      word.append(charAt(at));
    }
    return word.toString();
  }

  /** The number of a word, a new one if it has none yet. */
  public int add(String word) {
    int known = find(word);
    if (known != NONE) {
      return known;
    }
    if (4L * size >= 3L * slots.length) {
      growSlots();
    }
    putSlot(hash(word), size);
    append(word);
    return size++;
  }

  /** Gives back what was allocated for words to come. */
  public void trim() {
    pool = Arrays.copyOf(pool, start(size));
    ends = Arrays.copyOf(ends, size);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private char form(char c) {
    return ignoringCase ? Folding.fold(c) : c;
  }

  private int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + form(word.charAt(i));
    }
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private void append(String word) {
    int end = start(size);
    int room = end + MAX_BYTES_PER_CHAR * word.length();
    if (room > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(room, pool.length + pool.length / 2));
    }
    for (int i = 0; i < word.length(); i++) {
      char c = form(word.charAt(i));
      if (c < 0x80) {
        pool[end++] = (byte) c;
      } else if (c < 0x800) {
        pool[end++] = (byte) (0xC0 | c >> 6);
        pool[end++] = (byte) (0x80 | c & 0x3F);
      } else {
        pool[end++] = (byte) (0xE0 | c >> 12);
        pool[end++] = (byte) (0x80 | c >> 6 & 0x3F);
        pool[end++] = (byte) (0x80 | c & 0x3F);
      }
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + size / 2);
    }
    ends[size] = end;
  }

  private boolean isWord(int number, String word) {
    int at = start(number);
    int end = ends[number];
    for (int i = 0; i < word.length(); i++) {
      if (at == end) {
        return false;
      }
      if (charAt(at) != form(word.charAt(i))) {
        return false;
      }
      at += width(at);
    }
    return at == end;
  }

  /** The character whose bytes begin at a place of the pool. */
  private char charAt(int at) {
    int first = pool[at];
    return (char)
        switch (width(at)) {
          case 1 -> first;
          case 2 -> (first & 0x1F) << 6 | pool[at + 1] & 0x3F;
          default -> (first & 0x0F) << 12 | (pool[at + 1] & 0x3F) << 6 | pool[at + 2] & 0x3F;
        };
  }

  /** How many bytes the character has: the first one says. */
  private int width(int at) {
    int first = pool[at];
    if (first >= 0) {
      return 1;
    }
    return (first & 0x20) == 0 ? 2 : 3;
  }

  private void growSlots() {
    long[] old = slots;
    slots = emptySlots(2 * old.length);
    for (long slot : old) {
      if (slot != EMPTY) {
        putSlot((int) (slot >>> 32), (int) slot);
      }
    }
  }

  private void putSlot(int hash, int number) {
    int mask = slots.length - 1;
    int i = hash & mask;
    while (slots[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    slots[i] = (long) hash << 32 | number;
  }

  private static long[] emptySlots(int length) {
    long[] slots = new long[length];
    Arrays.fill(slots, EMPTY);
    return slots;
  }
}
