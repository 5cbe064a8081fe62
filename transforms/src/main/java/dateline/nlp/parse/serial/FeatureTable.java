package dateline.nlp.parse.serial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of a perceptron by feature.
 *
 * <p>A feature is known by its type and the numbers of its parts, packed into one long; its text is
 * never made. Since a part may hold the dash that stands between parts, one text may be read as
 * several lists of parts: each of them leads to the weights of that text. So a look-up finds what a
 * look-up of the text would find, always, also for features the model does not know.
 */
public final class FeatureTable implements Serializable {

  /** Transitions a model may have: their numbers are kept in bytes. */
  static final int MAX_TRANSITIONS = 256;

  /** Number of a part that no feature holds. */
  public static final int UNKNOWN = -1;

  /** What stands for a part that is left out. */
  public static final int NONE = 0;

  /** Row of features without weights. */
  public static final int NO_ROW = -1;

  private static final int PART_BITS = 18;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** From this many weights on a row is kept and added as a whole, which is faster. */
  private static final int DENSE_ROW = 48;

  private final Map<String, Integer> parts;
  private final long[] keys;
  private final int[] rows;

  /** Sparse rows: count, transitions (four in an int), weights (bits of floats). */
  private final int[] sparse;

  private final float[][] dense;
  private final int width;

  private FeatureTable(
      Map<String, Integer> parts,
      long[] keys,
      int[] rows,
      int[] sparse,
      float[][] dense,
      int width) {
    this.parts = parts;
    this.keys = keys;
    this.rows = rows;
    this.sparse = sparse;
    this.dense = dense;
    this.width = width;
  }

  /** Number of a word, tag, category or other part of a feature, or {@link #UNKNOWN}. */
  public int part(String text) {
    return parts.getOrDefault(text, UNKNOWN);
  }

  /** Row of a feature's weights, or {@link #NO_ROW}. Parts that a type does not have are 0. */
  public int row(int type, int first, int second, int third) {
    // Any unknown part has its sign bit set.
    if ((first | second | third) < 0) {
      return NO_ROW;
    }
    long key = key(type, first, second, third);
    int slot = slot(key, keys.length);
    while (true) {
      long found = keys[slot];
      if (found == key) {
        return rows[slot];
      }
      if (found == 0) {
        return NO_ROW;
      }
      if (++slot == keys.length) {
        slot = 0;
      }
    }
  }

  /** Adds a row to the scores of the transitions, which are {@link #width} many. */
  public void add(int row, float[] scores) {
    if (row >= 0) {
      int count = sparse[row];
      int transitions = row + 1;
      int weights = transitions + ((count + 3) >> 2);
      for (int i = 0; i < count; i++) {
        int transition = (sparse[transitions + (i >> 2)] >>> ((i & 3) << 3)) & 0xFF;
        scores[transition] += Float.intBitsToFloat(sparse[weights + i]);
      }
    } else if (row != NO_ROW) {
      addDense(dense[-2 - row], scores);
    }
  }

  private static void addDense(float[] row, float[] scores) {
    // Adding the 0 of a transition that the row has no weight for changes no score.
    for (int i = 0; i < scores.length; i++) {
      scores[i] += row[i];
    }
  }

  /** Number of transitions that have weights, rounded up to what is added at once. */
  public int width() {
    return width;
  }

  private static long key(int type, int first, int second, int third) {
    return ((((long) type << PART_BITS | first) << PART_BITS | second) << PART_BITS) | third;
  }

  private static int slot(long key, int slots) {
    long hash = key * MULTIPLIER;
    hash = (hash ^ (hash >>> 32)) * MULTIPLIER;
    return (int) (((hash >>> 32) * slots) >>> 32);
  }

  /** Collects the features first and their weights, in the same order, second. */
  static final class Builder {

    private static final String SEPARATORS = ",;:-，；：";

    private final Map<String, Integer> parts = new HashMap<>();

    /** Keys and the numbers of their features: several keys may lead to one feature. */
    private long[] keys;

    private int[] features;
    private int keyCount;
    private int featureCount;

    private final int[] rowOfFeature;
    private int rowCount;
    private int[] sparse;
    private int sparseLength;
    private final List<float[]> dense = new ArrayList<>();
    private int lastTransition;

    Builder(int size) {
      keys = new long[size + size / 8];
      features = new int[size + size / 8];
      rowOfFeature = new int[size];
      sparse = new int[size * 4];
    }

    void addFeature(String text) {
      int dash = text.indexOf('-');
      int type = FeatureTypes.type(dash < 0 ? text : text.substring(0, dash));
      if (type != 0) {
        int parts = FeatureTypes.parts(type);
        if (parts == 0) {
          add(type, NONE, NONE, NONE);
        } else if (parts == 1) {
          add(type, part(text, dash + 1, text.length()), NONE, NONE);
        } else {
          split(type, parts, text, dash + 1);
        }
      }
      featureCount++;
    }

    private void split(int type, int parts, String text, int begin) {
      int first = text.indexOf('-', begin);
      if (first < 0 && FeatureTypes.isQueue(type)) {
        // Beyond the ends of the sentence there is no word, and one part says so.
        add(type, part(text, begin, text.length()), NONE, NONE);
      }
      for (; first >= 0; first = text.indexOf('-', first + 1)) {
        if (FeatureTypes.isSeparator(type) && !isSeparatorOrCount(text, begin, first)) {
          continue;
        }
        if (parts == 2) {
          add(type, part(text, begin, first), part(text, first + 1, text.length()), NONE);
          continue;
        }
        for (int second = text.indexOf('-', first + 1);
            second >= 0;
            second = text.indexOf('-', second + 1)) {
          add(
              type,
              part(text, begin, first),
              part(text, first + 1, second),
              part(text, second + 1, text.length()));
        }
      }
    }

    private static boolean isSeparatorOrCount(String text, int begin, int end) {
      if (end == begin + 1 && SEPARATORS.indexOf(text.charAt(begin)) >= 0) {
        return true;
      }
      for (int i = begin; i < end; i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return false;
        }
      }
      return end > begin;
    }

    private int part(String text, int begin, int end) {
      // Numbers begin at 1: 0 is the part that is left out.
      return parts.computeIfAbsent(text.substring(begin, end), part -> parts.size() + 1);
    }

    private void add(int type, int first, int second, int third) {
      if (parts.size() >= 1 << PART_BITS) {
        throw new IllegalStateException("more words than a feature's key has room for");
      }
      if (keyCount == keys.length) {
        keys = Arrays.copyOf(keys, keyCount + keyCount / 4);
        features = Arrays.copyOf(features, keys.length);
      }
      keys[keyCount] = key(type, first, second, third);
      features[keyCount++] = featureCount;
    }

    /**
     * Adds the weights of the next feature.
     *
     * @param weights bits of floats
     */
    void addWeights(int[] transitions, int[] weights, int count) {
      for (int i = 0; i < count; i++) {
        if (transitions[i] < 0 || transitions[i] >= MAX_TRANSITIONS) {
          throw new IllegalStateException("transition " + transitions[i]);
        }
        lastTransition = Math.max(lastTransition, transitions[i]);
      }
      rowOfFeature[rowCount++] =
          count >= DENSE_ROW
              ? addDense(transitions, weights, count)
              : addSparse(transitions, weights, count);
    }

    private int addSparse(int[] transitions, int[] weights, int count) {
      int length = 1 + ((count + 3) >> 2) + count;
      if (sparseLength + length > sparse.length) {
        sparse = Arrays.copyOf(sparse, sparse.length + sparse.length / 2 + length);
      }
      int row = sparseLength;
      sparse[row] = count;
      int weightsBegin = row + length - count;
      for (int i = 0; i < count; i++) {
        sparse[row + 1 + (i >> 2)] |= transitions[i] << ((i & 3) << 3);
        sparse[weightsBegin + i] = weights[i];
      }
      sparseLength += length;
      return row;
    }

    private int addDense(int[] transitions, int[] weights, int count) {
      float[] row = new float[MAX_TRANSITIONS];
      for (int i = 0; i < count; i++) {
        row[transitions[i]] = Float.intBitsToFloat(weights[i]);
      }
      dense.add(row);
      return -1 - dense.size();
    }

    FeatureTable build() {
      int slots = Math.toIntExact(keyCount * 9L / 5);
      long[] table = new long[slots];
      int[] rows = new int[slots];
      for (int i = 0; i < keyCount; i++) {
        int slot = slot(keys[i], slots);
        while (table[slot] != 0) {
          if (++slot == slots) {
            slot = 0;
          }
        }
        table[slot] = keys[i];
        rows[slot] = rowOfFeature[features[i]];
      }
      int width = (lastTransition + 8) / 8 * 8;
      float[][] trimmed =
          dense.stream().map(row -> Arrays.copyOf(row, width)).toArray(float[][]::new);
      return new FeatureTable(
          parts, table, rows, Arrays.copyOf(sparse, sparseLength), trimmed, width);
    }
  }
}
