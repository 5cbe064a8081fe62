package dateline.nlp.parse;

/**
 * A sentence's binary tree, each node with the sentiment of what it spans.
 *
 * <p>Nodes are numbered from 0, children before their parents and the root last. A node has two
 * children, or it is one token.
 */
public final class SentimentTree {

  /** Number of classes: very negative, negative, neutral, positive, very positive. */
  public static final int CLASSES = 5;

  private static final int NO_NODE = -1;

  private final String[] categories;
  private final int[] lefts;
  private final int[] rights;
  private final int[] begins;
  private final int[] ends;
  private final double[][] distributions;

  private SentimentTree(
      String[] categories,
      int[] lefts,
      int[] rights,
      int[] begins,
      int[] ends,
      double[][] distributions) {
    this.categories = categories;
    this.lefts = lefts;
    this.rights = rights;
    this.begins = begins;
    this.ends = ends;
    this.distributions = distributions;
  }

  /** Number of nodes: twice the number of tokens less one. */
  public int size() {
    return categories.length;
  }

  /** The node that spans the sentence. */
  public int root() {
    return size() - 1;
  }

  /** Whether a node is one token. */
  public boolean isToken(int node) {
    return lefts[node] == NO_NODE;
  }

  /**
   * First child of a node.
   *
   * @throws IllegalArgumentException if the node is one token
   */
  public int left(int node) {
    return child(lefts[node]);
  }

  /**
   * Second child of a node.
   *
   * @throws IllegalArgumentException if the node is one token
   */
  public int right(int node) {
    return child(rights[node]);
  }

  private static int child(int child) {
    if (child == NO_NODE) {
      throw new IllegalArgumentException("a token has no children");
    }
    return child;
  }

  /**
   * Tag or phrase of a node, the highest if several span the same tokens; with {@code @} before it
   * if the node is only part of a phrase of more than two parts.
   */
  public String category(int node) {
    return categories[node];
  }

  /** Index of a node's first token in the sentence, 0-based. */
  public int begin(int node) {
    return begins[node];
  }

  /** Index of the token after a node's last one. */
  public int end(int node) {
    return ends[node];
  }

  /**
   * Probabilities of the {@link #CLASSES} for what a node spans, from very negative to very
   * positive.
   */
  public double[] distribution(int node) {
    return distributions[node].clone();
  }

  /** The likeliest class for what a node spans, 0 to 4; of classes as likely the first. */
  public int predictedClass(int node) {
    double[] distribution = distributions[node];
    int best = 0;
    for (int i = 1; i < distribution.length; i++) {
      if (distribution[i] > distribution[best]) {
        best = i;
      }
    }
    return best;
  }

  /** Builds a tree from the bottom. */
  static final class Builder {

    private final String[] categories;
    private final int[] lefts;
    private final int[] rights;
    private final int[] begins;
    private final int[] ends;
    private int size;

    Builder(int tokens) {
      int nodes = 2 * tokens - 1;
      categories = new String[nodes];
      lefts = new int[nodes];
      rights = new int[nodes];
      begins = new int[nodes];
      ends = new int[nodes];
    }

    int token(String category, int token) {
      begins[size] = token;
      ends[size] = token + 1;
      lefts[size] = NO_NODE;
      rights[size] = NO_NODE;
      categories[size] = category;
      return size++;
    }

    int pair(String category, int left, int right) {
      begins[size] = begins[left];
      ends[size] = ends[right];
      lefts[size] = left;
      rights[size] = right;
      categories[size] = category;
      return size++;
    }

    void rename(int node, String category) {
      categories[node] = category;
    }

    int size() {
      return size;
    }

    boolean isToken(int node) {
      return lefts[node] == NO_NODE;
    }

    int left(int node) {
      return lefts[node];
    }

    int right(int node) {
      return rights[node];
    }

    int begin(int node) {
      return begins[node];
    }

    SentimentTree build(double[][] distributions) {
      return new SentimentTree(categories, lefts, rights, begins, ends, distributions);
    }
  }
}
