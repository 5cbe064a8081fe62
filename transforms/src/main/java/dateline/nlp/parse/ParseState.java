package dateline.nlp.parse;

import dateline.nlp.parse.serial.FeatureTable;
import java.util.Arrays;
import java.util.List;

/** How far the parse of a sentence has come: a stack of trees and the words that are left. */
final class ParseState {

  private final FeatureTable table;
  private final Nodes nodes;
  private final int length;
  private final int[] wordParts;
  private final Separators separators;
  private int[] stack;
  private int depth;
  private int position;
  private boolean finished;

  ParseState(FeatureTable table, List<String> words, List<String> tags) {
    this.table = table;
    this.length = words.size();
    this.nodes = new Nodes(6 * length + 8);
    this.wordParts = new int[length];
    this.separators = new Separators(words);
    this.stack = new int[length + 1];
    for (int i = 0; i < length; i++) {
      wordParts[i] = table.part(words.get(i));
      nodes.add(words.get(i), wordParts[i], i, Nodes.NO_NODE, Nodes.NO_NODE);
    }
    for (int i = 0; i < length; i++) {
      nodes.add(tags.get(i), table.part(tags.get(i)), i, i, Nodes.NO_NODE);
    }
  }

  Nodes nodes() {
    return nodes;
  }

  Separators separators() {
    return separators;
  }

  /** Number of tokens. */
  int length() {
    return length;
  }

  /** Number of the model for a token's word. */
  int wordPart(int token) {
    return wordParts[token];
  }

  /** Number of the model for a token's tag. */
  int tagPart(int token) {
    return nodes.part(length + token);
  }

  /** Number of trees on the stack. */
  int depth() {
    return depth;
  }

  /** The tree this many below the top, or {@link Nodes#NO_NODE}. */
  int peek(int below) {
    return below < depth ? stack[depth - 1 - below] : Nodes.NO_NODE;
  }

  /** Index of the next token; the number of tokens at the end. */
  int position() {
    return position;
  }

  boolean atEnd() {
    return position == length;
  }

  boolean isFinished() {
    return finished;
  }

  void finish() {
    finished = true;
  }

  void shift() {
    push(length + position);
    position++;
  }

  /** Puts a chain of nodes on the top, the last category lowest. */
  void reduceUnary(String... categories) {
    int top = stack[--depth];
    for (int i = categories.length - 1; i >= 0; i--) {
      top =
          nodes.add(categories[i], table.part(categories[i]), nodes.head(top), top, Nodes.NO_NODE);
    }
    push(top);
  }

  /** Makes one node of the two topmost. */
  void reduceBinary(String category, boolean headIsLeft) {
    int right = stack[--depth];
    int left = stack[--depth];
    push(
        nodes.add(
            category, table.part(category), nodes.head(headIsLeft ? left : right), left, right));
  }

  private void push(int node) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = node;
  }
}
