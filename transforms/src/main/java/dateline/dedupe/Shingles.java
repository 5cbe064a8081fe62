package dateline.dedupe;

import dateline.shuffle.Hash64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The set of a text's sequences of three words, by which texts are compared. */
final class Shingles {

  /** Words in a sequence: order counts, and one changed word changes three sequences only. */
  static final int WORDS = 3;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** The sequences of a text; none if it has fewer words than one. */
  static Shingles of(String text) {
    return ofWords(WordHashes.of(text));
  }

  /** The sequences of a text of these words. */
  static Shingles ofWords(long[] words) {
    long[] hashes = new long[Math.max(0, words.length - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Hash64.of(words, i, i + WORDS);
    }
    Arrays.sort(hashes);
    int length = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[length++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, length));
  }

  /** The set that {@link #toList()} gave. */
  static Shingles ofList(List<Long> ascending) {
    return new Shingles(ascending.stream().mapToLong(hash -> hash).toArray());
  }

  /** The hashes, ascending. */
  List<Long> toList() {
    List<Long> list = new ArrayList<>(sorted.length);
    for (long hash : sorted) {
      list.add(hash);
    }
    return list;
  }

  int size() {
    return sorted.length;
  }

  /** The bands by which these sequences are compared with others'. */
  long[] bands(MinHash minHash) {
    return minHash.bands(sorted);
  }

  /** Share of the sequences of both that both have, in [0, 1]; 0 for two empty sets. */
  double similarity(Shingles other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] == other.sorted[j]) {
        both++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    int either = sorted.length + other.sorted.length - both;
    return either == 0 ? 0 : both / (double) either;
  }
}
