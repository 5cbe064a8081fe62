package dateline.nlp.tagging;

import dateline.nlp.words.Clusters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** From the clusters of three words in a row to the row of their feature. */
final class ClusterTriples implements Serializable {

  private final int clusters;

  /** Ascending. */
  private final long[] triples;

  /** Each triple's row. */
  private final int[] rows;

  /**
   * @param values the features' values: three names of clusters with bars between them
   */
  ClusterTriples(Collection<String> values, Clusters clusters, FeatureRows features) {
    this.clusters = clusters.size();
    SortedMap<Long, Integer> found = new TreeMap<>();
    for (String value : values) {
      List<String> names = List.of(value.split("\\|", -1));
      int[] numbers = names.stream().mapToInt(clusters::numberOf).toArray();
      found.put(triple(numbers[0], numbers[1], numbers[2]), features.row(value));
    }
    this.triples = found.keySet().stream().mapToLong(Long::longValue).toArray();
    this.rows = found.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** The row of the feature, {@link FeatureRows#NONE} if the model does not know it. */
  int row(int previous, int cluster, int next) {
    int index = Arrays.binarySearch(triples, triple(previous, cluster, next));
    return index < 0 ? FeatureRows.NONE : rows[index];
  }

  private long triple(long previous, long cluster, long next) {
    return (previous * clusters + cluster) * clusters + next;
  }
}
