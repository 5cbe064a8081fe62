package dateline.nlp.parse.serial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of features of CoreNLP's basic feature factory, numbered from 1.
 *
 * <p>A feature's text is the name of its type, and a dash before each of its parts, which are
 * words, tags, categories, separators or counts. A node of the stack is seen through its category
 * (C), head word (W) and head tag (T).
 */
public final class FeatureTypes {

  /**
   * Places of the stack that have features of their own: the four topmost nodes, their left, right
   * and only children, children of those, and the last dependents attached.
   */
  private static final String[] STACK_PLACES = {
    "S0", "S1", "S2", "S3", "S0L", "S0R", "S0U", "S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU",
    "S0UL", "S0UR", "S0UU", "S1L", "S1R", "S1U", "recL0", "recR0", "recL1", "recR1"
  };

  /** Features of one place of the stack: C, WT, T, WC and TC. */
  public static final int PER_STACK_PLACE = 5;

  /** Number of places of the stack. The last four are the last dependents. */
  public static final int STACK_PLACE_COUNT = STACK_PLACES.length;

  /** Features of a pair of places: four when both are filled, two for each empty side, and one. */
  public static final int PER_PAIR = 9;

  /** Features of what stands between two nodes: two of each node's word and one of categories. */
  public static final int PER_SEPARATOR = 5;

  private static final List<String> NAMES = new ArrayList<>(List.of(""));
  private static final List<Integer> PARTS = new ArrayList<>(List.of(0));

  /** First type of the stack's places. */
  public static final int STACK = stack();

  /** First type of the queue's places: next, second, third, fourth, previous, the one before. */
  public static final int QUEUE = queue();

  /** First types of the pairs: two topmost nodes, each with the next word, two next words. */
  public static final int S0_S1 = pair("S0", "WC", "S1", "WC");

  public static final int S0_Q0 = pair("S0", "WC", "Q0", "WT");
  public static final int S1_Q0 = pair("S1", "WC", "Q0", "WT");
  public static final int Q0_Q1 = pair("Q0", "WT", "Q1", "WT");

  /** First of the eight types of three nodes. */
  public static final int TRIGRAM = trigrams();

  public static final int QUEUE_FINISHED = add("QUEUE_FINISHED", 0);
  public static final int QUEUE_FINISHED_STACK_SINGLETON = add("QUEUE_FINISHED_STACK_SINGLETON", 0);

  /** First types of what stands between the two topmost nodes, and the top and the next word. */
  public static final int SEPARATOR_S0_S1 = separator("S0", "S1");

  public static final int SEPARATOR_S0_Q0 = separator("S0", "Q0");

  private static final Map<String, Integer> IDS = ids();

  private FeatureTypes() {}

  /** The type of this name, or 0 if no feature is ever asked by it. */
  static int type(String name) {
    return IDS.getOrDefault(name, 0);
  }

  /** Number of parts of features of a type. */
  static int parts(int type) {
    return PARTS.get(type);
  }

  static boolean isQueue(int type) {
    return type >= QUEUE && type < S0_S1;
  }

  static boolean isSeparator(int type) {
    return type >= SEPARATOR_S0_S1;
  }

  private static int add(String name, int parts) {
    NAMES.add(name);
    PARTS.add(parts);
    return NAMES.size() - 1;
  }

  private static int stack() {
    int first = NAMES.size();
    for (String place : STACK_PLACES) {
      add(place + "C", 1);
      add(place + "WT", 2);
      add(place + "T", 1);
      add(place + "WC", 2);
      add(place + "TC", 2);
    }
    return first;
  }

  private static int queue() {
    int first = NAMES.size();
    for (String place : new String[] {"Q0", "Q1", "Q2", "Q3", "QP1", "QP2"}) {
      add(place + "WT", 2);
    }
    return first;
  }

  private static int pair(String left, String leftViews, String right, String rightViews) {
    int first = NAMES.size();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        add(left + leftViews.charAt(i) + right + rightViews.charAt(j), 2);
      }
    }
    add(left + "n" + right + rightViews.charAt(0), 1);
    add(left + "n" + right + rightViews.charAt(1), 1);
    add(left + leftViews.charAt(0) + right + "n", 1);
    add(left + leftViews.charAt(1) + right + "n", 1);
    add(left + "n" + right + "n", 0);
    return first;
  }

  private static int trigrams() {
    int first = NAMES.size();
    for (String name :
        new String[] {
          "S0cS1cS2c", "S0wS1cS2c", "S0cS1wS2c", "S0cS1cS2w",
          "S0cS1cQ0t", "S0wS1cQ0t", "S0cS1wQ0t", "S0cS1cQ0w"
        }) {
      add(name, 3);
    }
    return first;
  }

  private static int separator(String left, String right) {
    int first = NAMES.size();
    String suffix = "Sepb" + left + right;
    add(left + "w" + suffix, 2);
    add(left + "wc" + suffix, 3);
    add(right + "w" + suffix, 2);
    add(right + "wc" + suffix, 3);
    add(left + "c" + right + "c" + suffix, 3);
    return first;
  }

  private static Map<String, Integer> ids() {
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 1; i < NAMES.size(); i++) {
      ids.put(NAMES.get(i), i);
    }
    return ids;
  }
}
