package dateline.mentions;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of a sentence's tokens: none, or that a name of a class begins or goes on. A name goes
 * on behind any token of its class: two names of one class have something between them.
 */
final class LabelPath {

  /** In the order of the model's outputs. */
  private static final List<NameClass> CLASSES =
      List.of(
          NameClass.PERSON,
          NameClass.ORGANIZATION,
          NameClass.LOCATION,
          NameClass.EVENT,
          NameClass.MISC);

  /** How many labels there are: none, and two for each class. */
  static final int LABELS = 1 + 2 * CLASSES.size();

  /** The label of a token that is in no name. */
  static final int NONE = 0;

  private LabelPath() {}

  /** The label of a token with which a name begins. */
  static int begin(NameClass type) {
    return 1 + 2 * CLASSES.indexOf(type);
  }

  /** The label of a token with which a name goes on. */
  static int inside(NameClass type) {
    return 2 + 2 * CLASSES.indexOf(type);
  }

  private static boolean mayFollow(int label, int before) {
    if (label == NONE) {
      return true;
    }
    boolean goesOn = label % 2 == 0;
    int begin = goesOn ? label - 1 : label;
    boolean sameClass = before == begin || before == begin + 1;
    return goesOn == sameClass;
  }

  /**
   * The names on the likeliest path.
   *
   * @param probabilities of each token's labels
   */
  static List<Name> names(List<double[]> probabilities) {
    int[] labels = best(probabilities);
    List<Name> names = new ArrayList<>();
    int first = 0;
    while (first < labels.length) {
      int end = first + 1;
      if (labels[first] != NONE) {
        double sum = probabilities.get(first)[labels[first]];
        while (end < labels.length && labels[end] != NONE && labels[end] % 2 == 0) {
          sum += probabilities.get(end)[labels[end]];
          end++;
        }
        names.add(new Name(CLASSES.get((labels[first] - 1) / 2), first, end, sum / (end - first)));
      }
      first = end;
    }
    return names;
  }

  private static int[] best(List<double[]> probabilities) {
    int length = probabilities.size();
    double[][] scores = new double[length][LABELS];
    int[][] befores = new int[length][LABELS];
    for (int i = 0; i < length; i++) {
      for (int label = 0; label < LABELS; label++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int before = 0; before < (i == 0 ? 1 : LABELS); before++) {
          double score = i == 0 ? 0 : scores[i - 1][before];
          if (mayFollow(label, before) && score > best) {
            best = score;
            befores[i][label] = before;
          }
        }
        scores[i][label] = best + Math.log(probabilities.get(i)[label]);
      }
    }
    int[] labels = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      if (i == length - 1) {
        for (int label = 1; label < LABELS; label++) {
          labels[i] = scores[i][label] > scores[i][labels[i]] ? label : labels[i];
        }
      } else {
        labels[i] = befores[i + 1][labels[i + 1]];
      }
    }
    return labels;
  }
}
