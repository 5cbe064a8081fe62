package dateline.nlp.crf;

/**
 * The best labels of a sentence and the probability of each, from the scores of all pairs of labels
 * in a row.
 *
 * <p>The operations and their order are those of CoreNLP, whose results they must equal to the last
 * bit: best labels are chosen by the chain's conditional probabilities, not by its scores, and the
 * first of equal ones wins.
 */
final class LabelChain {

  private final int labels;
  private final int cells;
  private final int length;
  private final double[] scores;

  /**
   * @param labels how many labels there are
   * @param scores of each word in turn, for each label of the word before it, for each label of its
   *     own; it is calibrated in place
   */
  LabelChain(int labels, double[] scores) {
    this.labels = labels;
    this.cells = labels * labels;
    this.length = scores.length / cells;
    this.scores = scores;
    calibrate();
  }

  /** Passes messages forwards and backwards, until every word's scores know of all others. */
  private void calibrate() {
    double[] messages = new double[length * labels];
    for (int i = 1; i < length; i++) {
      int before = (i - 1) * cells;
      int own = i * cells;
      for (int label = 0; label < labels; label++) {
        double message = LogSums.sum(scores, before + label, own, labels);
        messages[i * labels + label] = message;
        for (int cell = own + label * labels; cell < own + (label + 1) * labels; cell++) {
          scores[cell] += message;
        }
      }
    }
    for (int i = length - 1; i > 0; i--) {
      int before = (i - 1) * cells;
      for (int label = 0; label < labels; label++) {
        int row = i * cells + label * labels;
        double sum = LogSums.sum(scores, row, row + labels, 1);
        double message = messages[i * labels + label];
        if (sum != Double.NEGATIVE_INFINITY || message != Double.NEGATIVE_INFINITY) {
          sum -= message;
        }
        for (int cell = before + label; cell < before + cells; cell += labels) {
          scores[cell] += sum;
        }
      }
    }
  }

  /**
   * The most probable labels, each given the one before it.
   *
   * @param background the label that stands before the first word
   */
  int[] best(int background) {
    double[] steps = steps();
    // For each word and label: the best score of all labels up to the word before, this one last.
    double[] arrivals = new double[length * labels];
    for (int i = 1; i < length; i++) {
      for (int label = 0; label < labels; label++) {
        double arrival = Double.NEGATIVE_INFINITY;
        if (i == 1) {
          arrival = steps[background * labels + label];
        } else {
          for (int before = 0; before < labels; before++) {
            double score = score(arrivals, steps, i - 1, before, label);
            if (score > arrival) {
              arrival = score;
            }
          }
        }
        arrivals[i * labels + label] = arrival;
      }
    }
    return trace(arrivals, steps, background);
  }

  /** The probabilities, as logarithms, of each word's label given the label of the word before. */
  private double[] steps() {
    double[] steps = new double[scores.length];
    for (int row = 0; row < scores.length; row += labels) {
      double sum = LogSums.sum(scores, row, row + labels, 1);
      for (int cell = row; cell < row + labels; cell++) {
        steps[cell] = scores[cell] - sum;
      }
    }
    return steps;
  }

  private double score(double[] arrivals, double[] steps, int position, int before, int label) {
    return arrivals[position * labels + before] + steps[position * cells + before * labels + label];
  }

  private int[] trace(double[] arrivals, double[] steps, int background) {
    int[] best = new int[length];
    int last = length - 1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int before = 0; before < labels; before++) {
      if (last > 0 || before == background) {
        for (int label = 0; label < labels; label++) {
          double score = score(arrivals, steps, last, before, label);
          if (score > bestScore) {
            bestScore = score;
            best[last] = label;
            if (last > 0) {
              best[last - 1] = before;
            }
          }
        }
      }
    }
    for (int i = last; i > 1; i--) {
      best[i - 2] = labelBefore(arrivals, steps, i, best[i - 1], best[i]);
    }
    return best;
  }

  /**
   * The best label two words before.
   *
   * <p>Sums of different scores can round to the same one, and then the first label wins; so it is
   * not enough to compare the scores before the last step is added.
   */
  private int labelBefore(double[] arrivals, double[] steps, int position, int before, int label) {
    double step = steps[position * cells + before * labels + label];
    double best = arrivals[position * labels + before] + step;
    for (int first = 0; first < labels; first++) {
      if (score(arrivals, steps, position - 1, first, before) + step == best) {
        return first;
      }
    }
    throw new IllegalStateException("no label leads to label " + label + " of word " + position);
  }

  /** The probability of each word's given label, whatever labels the others have. */
  double[] probabilities(int[] given) {
    double total = LogSums.sum(scores, 0, cells, 1);
    double[] probabilities = new double[length];
    for (int i = 0; i < length; i++) {
      int begin = i * cells + given[i];
      probabilities[i] = Math.exp(LogSums.sum(scores, begin, (i + 1) * cells, labels) - total);
    }
    return probabilities;
  }
}
