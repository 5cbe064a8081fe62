package dateline.clean;

import java.util.Arrays;

/**
 * Which byte each character of a decoded text begins at, in UTF-16 units: runs of characters that
 * take the same number of bytes. Text of one script is few of them.
 */
final class ByteOffsets {

  /** A run of one character, whose size the next will tell. */
  private static final int OPEN = -1;

  private int[] chars = new int[64];
  private int[] bytes = new int[64];
  private int[] sizes = new int[64];
  private int runs;
  private int length;

  /** The run that was asked for last: whoever asks goes on beside it. */
  private int last;

  /** Adds the next character. */
  void add(int begin) {
    int run = runs - 1;
    if (run >= 0 && sizes[run] == OPEN) {
      sizes[run] = begin - bytes[run];
    } else if (run < 0 || begin != bytes[run] + (length - chars[run]) * sizes[run]) {
      open(begin, OPEN);
    }
    length++;
  }

  /** Adds characters of one byte each. */
  void addBytes(int begin, int count) {
    int run = runs - 1;
    if (run < 0 || sizes[run] != 1 || begin != bytes[run] + length - chars[run]) {
      open(begin, 1);
    }
    length += count;
  }

  private void open(int begin, int size) {
    if (runs == chars.length) {
      chars = Arrays.copyOf(chars, runs * 2);
      bytes = Arrays.copyOf(bytes, runs * 2);
      sizes = Arrays.copyOf(sizes, runs * 2);
    }
    chars[runs] = length;
    bytes[runs] = begin;
    sizes[runs] = size;
    runs++;
  }

  /** Index behind the characters from an index on that take one byte each; or the index itself. */
  int endOfBytes(int index) {
    int run = run(index);
    return sizes[run] != 1 ? index : run + 1 < runs ? chars[run + 1] - 1 : length - 1;
  }

  /**
   * Index of the first character from an index on that is not known to take one byte; or one behind
   * the last.
   */
  int nextWide(int index) {
    if (index >= length) {
      return index;
    }
    int run = run(index);
    while (run < runs && sizes[run] == 1) {
      // A run's last character joined it before its own size was known.
      int last = (run + 1 < runs ? chars[run + 1] : length) - 1;
      int size = run + 1 < runs ? bytes[run + 1] - bytes[run] - (last - chars[run]) : 1;
      if (size != 1) {
        return last;
      }
      run++;
    }
    return run < runs ? Math.max(index, chars[run]) : length;
  }

  private int run(int index) {
    int run = last;
    if (index < chars[run] || run + 1 < runs && index >= chars[run + 1]) {
      int found = Arrays.binarySearch(chars, 0, runs, index);
      run = found >= 0 ? found : -found - 2;
      last = run;
    }
    return run;
  }

  /** The byte that a character begins at. */
  int begin(int index) {
    int run = run(index);
    return bytes[run] + (index - chars[run]) * sizes[run];
  }
}
