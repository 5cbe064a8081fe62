package dateline.dedupe;

import dateline.shuffle.Hash64;
import java.util.Arrays;

/**
 * Signatures of sets of hashes, cut into bands: two sets agree in a band with a probability that
 * rises steeply with their similarity.
 *
 * <p>With b bands of r rows, two sets of similarity s agree in at least one band with probability 1
 * - (1 - s<sup>r</sup>)<sup>b</sup>.
 *
 * @param bands in a signature
 * @param rows in a band
 */
record MinHash(int bands, int rows) {

  /** A hash for each band, of its place and values; the set is not empty. */
  long[] bands(long[] set) {
    long[] smallest = new long[bands * rows];
    Arrays.fill(smallest, Long.MAX_VALUE);
    for (long member : set) {
      for (int row = 0; row < smallest.length; row++) {
        // Any fixed numbers make hash functions; these are far apart.
        long hash = Hash64.mix(member + (row + 1) * 0x9e3779b97f4a7c15L);
        if (hash < smallest[row]) {
          smallest[row] = hash;
        }
      }
    }
    long[] hashes = new long[bands];
    for (int band = 0; band < bands; band++) {
      long hash = Hash64.with(Hash64.start(), band);
      for (int row = 0; row < rows; row++) {
        hash = Hash64.with(hash, smallest[band * rows + row]);
      }
      hashes[band] = Hash64.mix(hash);
    }
    return hashes;
  }
}
