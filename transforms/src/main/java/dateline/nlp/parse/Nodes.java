package dateline.nlp.parse;

import java.util.Arrays;

/**
 * Nodes of the trees that a parse has built so far, numbered in the order in which they were made:
 * children before their parents.
 *
 * <p>The first nodes are the words, the next, as many, their tags.
 */
final class Nodes {

  static final int NO_NODE = -1;

  private int size;
  private String[] categories;
  private int[] parts;
  private int[] heads;
  private int[] lefts;
  private int[] rights;
  private int[][] rows;

  Nodes(int capacity) {
    categories = new String[capacity];
    parts = new int[capacity];
    heads = new int[capacity];
    lefts = new int[capacity];
    rights = new int[capacity];
    rows = new int[capacity][];
  }

  /**
   * Adds a node.
   *
   * @param category word, tag or phrase
   * @param part the category's number in the model
   * @param head index of the token that is its head
   * @param left first child or {@link #NO_NODE}
   * @param right second child or {@link #NO_NODE}
   * @return its number
   */
  int add(String category, int part, int head, int left, int right) {
    if (size == categories.length) {
      int capacity = 2 * size;
      categories = Arrays.copyOf(categories, capacity);
      parts = Arrays.copyOf(parts, capacity);
      heads = Arrays.copyOf(heads, capacity);
      lefts = Arrays.copyOf(lefts, capacity);
      rights = Arrays.copyOf(rights, capacity);
      rows = Arrays.copyOf(rows, capacity);
    }
    categories[size] = category;
    parts[size] = part;
    heads[size] = head;
    lefts[size] = left;
    rights[size] = right;
    return size++;
  }

  String category(int node) {
    return categories[node];
  }

  int part(int node) {
    return parts[node];
  }

  int head(int node) {
    return heads[node];
  }

  int left(int node) {
    return lefts[node];
  }

  int right(int node) {
    return rights[node];
  }

  boolean isWord(int node) {
    return lefts[node] == NO_NODE;
  }

  boolean isTag(int node) {
    return hasOneChild(node) && isWord(lefts[node]);
  }

  boolean hasOneChild(int node) {
    return lefts[node] != NO_NODE && rights[node] == NO_NODE;
  }

  boolean hasTwoChildren(int node) {
    return rights[node] != NO_NODE;
  }

  /** A node made on the way to one with more than two children. */
  boolean isTemporary(int node) {
    return categories[node].startsWith("@");
  }

  /**
   * Room for rows of features that depend on the node alone, kept so that none is looked up twice.
   */
  int[] rows(int node, int length, int unset) {
    int[] found = rows[node];
    if (found == null) {
      found = new int[length];
      Arrays.fill(found, unset);
      rows[node] = found;
    }
    return found;
  }
}
