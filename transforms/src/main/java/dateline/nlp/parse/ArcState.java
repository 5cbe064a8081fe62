package dateline.nlp.parse;

import java.util.Arrays;

/**
 * How far a dependency parse has come. Tokens are numbered from 1; 0 is the root above all.
 *
 * <p>Of each token only the two outermost children on each side are kept: no more is looked at.
 */
final class ArcState {

  static final int NOTHING = -1;

  private final int length;
  private final int[] heads;
  private final int[] relations;
  private final int[][] leftChildren;
  private final int[][] rightChildren;
  private final int[] stack;
  private int depth;
  private int next = 1;

  ArcState(int length) {
    this.length = length;
    this.heads = new int[length + 1];
    this.relations = new int[length + 1];
    this.leftChildren = children(length);
    this.rightChildren = children(length);
    this.stack = new int[length + 1];
    // The stack begins with the root.
    this.depth = 1;
  }

  private static int[][] children(int length) {
    int[][] children = new int[2][length + 1];
    Arrays.fill(children[0], NOTHING);
    Arrays.fill(children[1], NOTHING);
    return children;
  }

  boolean isFinished() {
    return depth == 1 && next > length;
  }

  boolean canShift() {
    return next <= length;
  }

  int depth() {
    return depth;
  }

  /** The token this many below the top of the stack, or {@link #NOTHING}. */
  int stack(int below) {
    return below < depth ? stack[depth - 1 - below] : NOTHING;
  }

  /** The token this many behind the next one, or {@link #NOTHING}. */
  int buffer(int behind) {
    return next + behind <= length ? next + behind : NOTHING;
  }

  /** The first child of a token, or the second, if it is on the left; or {@link #NOTHING}. */
  int leftChild(int token, int which) {
    return token < 0 ? NOTHING : leftChildren[which][token];
  }

  /** The last child of a token, or the last but one, if it is on the right. */
  int rightChild(int token, int which) {
    return token < 0 ? NOTHING : rightChildren[which][token];
  }

  /** Head of a token: 0 for the root of the sentence. */
  int head(int token) {
    return heads[token];
  }

  /** Number of a token's relation, once it has a head. */
  int relation(int token) {
    return relations[token];
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** The second token of the stack becomes a child of the top. */
  void attachLeft(int relation) {
    int head = stack[depth - 1];
    attach(head, stack[depth - 2], relation);
    stack[depth - 2] = head;
    depth--;
  }

  /** The top of the stack becomes a child of the second. */
  void attachRight(int relation) {
    attach(stack[depth - 2], stack[depth - 1], relation);
    depth--;
  }

  private void attach(int head, int child, int relation) {
    heads[child] = head;
    relations[child] = relation;
    if (child < head) {
      int first = leftChildren[0][head];
      if (first == NOTHING || child < first) {
        leftChildren[1][head] = first;
        leftChildren[0][head] = child;
      } else if (leftChildren[1][head] == NOTHING || child < leftChildren[1][head]) {
        leftChildren[1][head] = child;
      }
    } else {
      int last = rightChildren[0][head];
      if (child > last) {
        rightChildren[1][head] = last;
        rightChildren[0][head] = child;
      } else if (child > rightChildren[1][head]) {
        rightChildren[1][head] = child;
      }
    }
  }
}
