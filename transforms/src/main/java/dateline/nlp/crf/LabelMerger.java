package dateline.nlp.crf;

import java.util.Set;

/**
 * Fills the gaps that one model leaves with the names of another.
 *
 * <p>A run of one label is taken as a whole, if the label is one of those the other model is asked
 * for and no word of the run has a name already. All its words get the probability of its last.
 */
final class LabelMerger {

  private final String background;
  private final String[] labels;
  private final double[] probabilities;

  /**
   * @param background what stands where no name is
   * @param labels of each word; names are added in place
   * @param probabilities of the labels
   */
  LabelMerger(String background, String[] labels, double[] probabilities) {
    this.background = background;
    this.labels = labels;
    this.probabilities = probabilities;
  }

  /** Adds the other model's names where there are none yet. */
  void add(Set<String> wanted, String[] others, double[] otherProbabilities) {
    int begin = 0;
    while (begin < others.length) {
      int end = begin + 1;
      while (end < others.length && others[end].equals(others[begin])) {
        end++;
      }
      if (wanted.contains(others[begin]) && isFree(begin, end)) {
        for (int i = begin; i < end; i++) {
          labels[i] = others[begin];
          probabilities[i] = otherProbabilities[end - 1];
        }
      }
      begin = end;
    }
  }

  private boolean isFree(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!labels[i].equals(background)) {
        return false;
      }
    }
    return true;
  }
}
