package dateline.clean.decode;

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
