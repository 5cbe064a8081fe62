package dateline.nlp.crf;

import dateline.nlp.words.Clusters;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.Locale;

/** The clusters of words as the models look them up: in lower case, all digits alike. */
final class WordClusters {

  private static final String NO_CLUSTER = "0";

  private final Clusters clusters;

  WordClusters(Clusters clusters) {
    this.clusters = clusters;
  }

  /** Whether a model looks them up in this way. */
  static boolean isLookup(SeqClassifierFlags flags) {
    return flags.useDistSim
        && !flags.casedDistSim
        && flags.numberEquivalenceDistSim
        && flags.unknownWordDistSimClass.equals(NO_CLUSTER);
  }

  /** The name of the cluster of a word in American spelling, also of one that is in none. */
  String of(String word) {
    String key =
        WordShapeClassifier.wordShape(
            word.toLowerCase(Locale.ENGLISH), WordShapeClassifier.WORDSHAPEDIGITS);
    int cluster = clusters.of(key);
    return cluster == Clusters.NONE ? NO_CLUSTER : clusters.name(cluster);
  }
}
