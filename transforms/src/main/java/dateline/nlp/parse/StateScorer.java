package dateline.nlp.parse;

import static dateline.nlp.parse.serial.FeatureTypes.PER_STACK_PLACE;
import static dateline.nlp.parse.serial.FeatureTypes.Q0_Q1;
import static dateline.nlp.parse.serial.FeatureTypes.QUEUE;
import static dateline.nlp.parse.serial.FeatureTypes.QUEUE_FINISHED;
import static dateline.nlp.parse.serial.FeatureTypes.QUEUE_FINISHED_STACK_SINGLETON;
import static dateline.nlp.parse.serial.FeatureTypes.S0_Q0;
import static dateline.nlp.parse.serial.FeatureTypes.S0_S1;
import static dateline.nlp.parse.serial.FeatureTypes.S1_Q0;
import static dateline.nlp.parse.serial.FeatureTypes.SEPARATOR_S0_Q0;
import static dateline.nlp.parse.serial.FeatureTypes.SEPARATOR_S0_S1;
import static dateline.nlp.parse.serial.FeatureTypes.STACK;
import static dateline.nlp.parse.serial.FeatureTypes.STACK_PLACE_COUNT;
import static dateline.nlp.parse.serial.FeatureTypes.TRIGRAM;

import dateline.nlp.parse.serial.FeatureTable;
import java.util.Arrays;

/**
 * Scores of all transitions in a state of one sentence's parse.
 *
 * <p>Features are added in CoreNLP's order: sums of floats depend on it, and a last bit decides
 * between transitions that are as good. For one sentence only, by one thread.
 */
final class StateScorer {

  private static final int MOST_ROWS = 256;
  private static final int UNSET = Integer.MIN_VALUE;

  /** Where words stand that have features of their own, seen from the next one. */
  private static final int[] QUEUE_OFFSETS = {0, 1, 2, 3, -1, -2};

  private static final int LAST_DEPENDENTS = STACK_PLACE_COUNT - 4;

  private final FeatureTable table;
  private final ParseState state;
  private final Nodes nodes;
  private final int nullPart;
  private final float[] scores;
  private final int[] rows = new int[MOST_ROWS];
  private int rowCount;

  /** Rows of the words of the queue by token and place, and of pairs of words by the first. */
  private final int[] queueRows;

  private final int[] wordPairRows;

  StateScorer(FeatureTable table, ParseState state) {
    this.table = table;
    this.state = state;
    this.nodes = state.nodes();
    this.nullPart = table.part("*NULL*");
    this.scores = new float[table.width()];
    this.queueRows = new int[state.length() * QUEUE_OFFSETS.length];
    Arrays.fill(queueRows, UNSET);
    this.wordPairRows = new int[state.length() * 4];
    Arrays.fill(wordPairRows, UNSET);
  }

  /** Scores by transition; valid until the next call. */
  float[] score() {
    rowCount = 0;
    int s0 = state.peek(0);
    int s1 = state.peek(1);
    int s2 = state.peek(2);
    collectStack(s0, s1, s2);
    collectQueue();
    collectLastDependents(s0, s1);
    int q0 = state.atEnd() ? Nodes.NO_NODE : state.length() + state.position();
    collectPair(S0_S1, s0, s1, false);
    collectPair(S0_Q0, s0, q0, true);
    collectPair(S1_Q0, s1, q0, true);
    collectWordPair();
    collectTrigrams(s0, s1, s2, q0);
    if (state.atEnd()) {
      collect(table.row(QUEUE_FINISHED, 0, 0, 0));
      if (state.depth() == 1) {
        collect(table.row(QUEUE_FINISHED_STACK_SINGLETON, 0, 0, 0));
      }
    }
    if (s0 != Nodes.NO_NODE) {
      if (s1 != Nodes.NO_NODE) {
        collectSeparators(SEPARATOR_S0_S1, s0, s1, nodes.head(s1), nodes.head(s0));
      }
      if (q0 != Nodes.NO_NODE) {
        collectSeparators(SEPARATOR_S0_Q0, s0, q0, nodes.head(s0), nodes.head(q0));
      }
    }
    Arrays.fill(scores, 0);
    for (int i = 0; i < rowCount; i++) {
      table.add(rows[i], scores);
    }
    return scores;
  }

  private void collect(int row) {
    if (row != FeatureTable.NO_ROW) {
      rows[rowCount++] = row;
    }
  }

  private void collectStack(int s0, int s1, int s2) {
    collectNode(0, s0);
    collectNode(1, s1);
    collectNode(2, s2);
    collectNode(3, state.peek(3));
    int s0Left = left(s0);
    int s0Right = right(s0);
    int s0Only = only(s0);
    collectNode(4, s0Left);
    collectNode(5, s0Right);
    collectNode(6, s0Only);
    collectNode(7, left(s0Left));
    collectNode(8, right(s0Left));
    collectNode(9, only(s0Left));
    collectNode(10, left(s0Right));
    collectNode(11, right(s0Right));
    collectNode(12, only(s0Right));
    collectNode(13, left(s0Only));
    collectNode(14, right(s0Only));
    collectNode(15, only(s0Only));
    collectNode(16, left(s1));
    collectNode(17, right(s1));
    collectNode(18, only(s1));
  }

  private void collectLastDependents(int s0, int s1) {
    collectNode(LAST_DEPENDENTS, lastLeft(s0));
    collectNode(LAST_DEPENDENTS + 1, lastRight(s0));
    collectNode(LAST_DEPENDENTS + 2, lastLeft(s1));
    collectNode(LAST_DEPENDENTS + 3, lastRight(s1));
  }

  private int left(int node) {
    return node != Nodes.NO_NODE && nodes.hasTwoChildren(node) ? nodes.left(node) : Nodes.NO_NODE;
  }

  private int right(int node) {
    return node != Nodes.NO_NODE ? nodes.right(node) : Nodes.NO_NODE;
  }

  private int only(int node) {
    return node != Nodes.NO_NODE && nodes.hasOneChild(node) ? nodes.left(node) : Nodes.NO_NODE;
  }

  /** The first node on the way down the left side that has another head. */
  private int lastLeft(int node) {
    if (node == Nodes.NO_NODE) {
      return Nodes.NO_NODE;
    }
    int child = nodes.left(node);
    while (child != Nodes.NO_NODE && nodes.head(child) == nodes.head(node)) {
      child = nodes.left(child);
    }
    return child;
  }

  /** The first node on the way down the right side that has another head. */
  private int lastRight(int node) {
    if (node == Nodes.NO_NODE) {
      return Nodes.NO_NODE;
    }
    int child = node;
    while (child != Nodes.NO_NODE && nodes.head(child) == nodes.head(node)) {
      child = nodes.hasTwoChildren(child) ? nodes.right(child) : nodes.left(child);
    }
    return child;
  }

  private void collectNode(int place, int node) {
    int type = STACK + place * PER_STACK_PLACE;
    if (node == Nodes.NO_NODE) {
      collect(table.row(type, nullPart, 0, 0));
      return;
    }
    int[] found = nodes.rows(node, STACK_PLACE_COUNT * PER_STACK_PLACE, UNSET);
    int from = place * PER_STACK_PLACE;
    if (found[from] == UNSET) {
      int category = nodes.part(node);
      int word = word(node);
      int tag = tag(node);
      found[from] = table.row(type, category, 0, 0);
      found[from + 1] = table.row(type + 1, word, tag, 0);
      found[from + 2] = table.row(type + 2, tag, 0, 0);
      found[from + 3] = table.row(type + 3, word, category, 0);
      found[from + 4] = table.row(type + 4, tag, category, 0);
    }
    for (int i = from; i < from + PER_STACK_PLACE; i++) {
      collect(found[i]);
    }
  }

  private int word(int node) {
    return state.wordPart(nodes.head(node));
  }

  private int tag(int node) {
    return state.tagPart(nodes.head(node));
  }

  private void collectQueue() {
    for (int place = 0; place < QUEUE_OFFSETS.length; place++) {
      int token = state.position() + QUEUE_OFFSETS[place];
      if (token < 0 || token >= state.length()) {
        collect(table.row(QUEUE + place, nullPart, 0, 0));
        continue;
      }
      int at = token * QUEUE_OFFSETS.length + place;
      if (queueRows[at] == UNSET) {
        queueRows[at] = table.row(QUEUE + place, state.tagPart(token), state.wordPart(token), 0);
      }
      collect(queueRows[at]);
    }
  }

  private void collectWordPair() {
    int token = state.position();
    if (token >= state.length() - 1) {
      int q0 = state.atEnd() ? Nodes.NO_NODE : state.length() + token;
      collectOneSided(Q0_Q1, q0, Nodes.NO_NODE, true, true);
      return;
    }
    int from = token * 4;
    if (wordPairRows[from] == UNSET) {
      int word = state.wordPart(token);
      int tag = state.tagPart(token);
      int nextWord = state.wordPart(token + 1);
      int nextTag = state.tagPart(token + 1);
      wordPairRows[from] = table.row(Q0_Q1, word, nextWord, 0);
      wordPairRows[from + 1] = table.row(Q0_Q1 + 1, word, nextTag, 0);
      wordPairRows[from + 2] = table.row(Q0_Q1 + 2, tag, nextWord, 0);
      wordPairRows[from + 3] = table.row(Q0_Q1 + 3, tag, nextTag, 0);
    }
    for (int i = from; i < from + 4; i++) {
      collect(wordPairRows[i]);
    }
  }

  /** Pair of a node of the stack with another, or with a word that is seen through its tag. */
  private void collectPair(int type, int left, int right, boolean rightIsWord) {
    if (left == Nodes.NO_NODE || right == Nodes.NO_NODE) {
      collectOneSided(type, left, right, false, rightIsWord);
      return;
    }
    int leftWord = word(left);
    int leftCategory = nodes.part(left);
    int rightWord = word(right);
    int rightView = rightIsWord ? tag(right) : nodes.part(right);
    collect(table.row(type, leftWord, rightWord, 0));
    collect(table.row(type + 1, leftWord, rightView, 0));
    collect(table.row(type + 2, leftCategory, rightWord, 0));
    collect(table.row(type + 3, leftCategory, rightView, 0));
  }

  private void collectOneSided(
      int type, int left, int right, boolean leftIsWord, boolean rightIsWord) {
    if (right != Nodes.NO_NODE) {
      collect(table.row(type + 4, word(right), 0, 0));
      collect(table.row(type + 5, rightIsWord ? tag(right) : nodes.part(right), 0, 0));
    } else if (left != Nodes.NO_NODE) {
      collect(table.row(type + 6, word(left), 0, 0));
      collect(table.row(type + 7, leftIsWord ? tag(left) : nodes.part(left), 0, 0));
    } else {
      collect(table.row(type + 8, 0, 0, 0));
    }
  }

  private void collectTrigrams(int s0, int s1, int s2, int q0) {
    int w0 = s0 == Nodes.NO_NODE ? nullPart : word(s0);
    int c0 = s0 == Nodes.NO_NODE ? nullPart : nodes.part(s0);
    int w1 = s1 == Nodes.NO_NODE ? nullPart : word(s1);
    int c1 = s1 == Nodes.NO_NODE ? nullPart : nodes.part(s1);
    int w2 = s2 == Nodes.NO_NODE ? nullPart : word(s2);
    int c2 = s2 == Nodes.NO_NODE ? nullPart : nodes.part(s2);
    int wordNext = q0 == Nodes.NO_NODE ? nullPart : word(q0);
    int tagNext = q0 == Nodes.NO_NODE ? nullPart : tag(q0);
    collect(table.row(TRIGRAM, c0, c1, c2));
    collect(table.row(TRIGRAM + 1, w0, c1, c2));
    collect(table.row(TRIGRAM + 2, c0, w1, c2));
    collect(table.row(TRIGRAM + 3, c0, c1, w2));
    collect(table.row(TRIGRAM + 4, c0, c1, tagNext));
    collect(table.row(TRIGRAM + 5, w0, c1, tagNext));
    collect(table.row(TRIGRAM + 6, c0, w1, tagNext));
    collect(table.row(TRIGRAM + 7, c0, c1, wordNext));
  }

  private void collectSeparators(int type, int first, int second, int leftHead, int rightHead) {
    String separator = state.separators().between(leftHead, rightHead);
    if (!separator.isEmpty()) {
      collectSeparator(type, table.part(separator), first, second);
    }
    int count = state.separators().count(leftHead, rightHead);
    collectSeparator(type, table.part(Integer.toString(count)), first, second);
  }

  private void collectSeparator(int type, int between, int first, int second) {
    int firstCategory = nodes.part(first);
    int secondCategory = nodes.part(second);
    collect(table.row(type, between, word(first), 0));
    collect(table.row(type + 1, between, word(first), firstCategory));
    collect(table.row(type + 2, between, word(second), 0));
    collect(table.row(type + 3, between, word(second), secondCategory));
    collect(table.row(type + 4, between, firstCategory, secondCategory));
  }
}
