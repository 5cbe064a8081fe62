package dateline.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A basic Universal Dependencies tree over a sentence's tokens, which are named by their index in
 * the sentence, 0-based.
 */
public final class DependencyTree {

  /** Head of the root. */
  public static final int ROOT = -1;

  private final int[] heads;
  private final String[] relations;
  private final List<List<Integer>> children;

  /**
   * @param heads head of each token; {@link #ROOT} for the root
   * @param relations relation of each token to its head, for example {@code nsubj} or {@code
   *     obl:tmod}
   */
  public DependencyTree(int[] heads, String[] relations) {
    if (heads.length != relations.length) {
      throw new IllegalArgumentException("as many relations as heads");
    }
    this.heads = heads.clone();
    this.relations = relations.clone();
    this.children = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != ROOT) {
        children.get(heads[i]).add(i);
      }
    }
  }

  /**
   * The tree with tokens before its first one, which hang on its root by {@code dep}.
   *
   * @param count how many
   */
  public DependencyTree behind(int count) {
    int[] newHeads = new int[count + size()];
    String[] newRelations = new String[newHeads.length];
    for (int i = 0; i < size(); i++) {
      newHeads[count + i] = heads[i] == ROOT ? ROOT : count + heads[i];
      newRelations[count + i] = relations[i];
      if (heads[i] == ROOT) {
        Arrays.fill(newHeads, 0, count, count + i);
      }
    }
    Arrays.fill(newRelations, 0, count, "dep");
    return new DependencyTree(newHeads, newRelations);
  }

  /** Number of tokens. */
  public int size() {
    return heads.length;
  }

  /** Index of the head, or {@link #ROOT}. */
  public int head(int token) {
    return heads[token];
  }

  /** Relation to the head. */
  public String relation(int token) {
    return relations[token];
  }

  /** Whether the token's relation to its head is this one or a subtype of it. */
  public boolean is(int token, String relation) {
    return relations[token].equals(relation) || relations[token].startsWith(relation + ":");
  }

  /** Dependents of a token in text order. */
  public List<Integer> children(int token) {
    return List.copyOf(children.get(token));
  }

  /** Dependents of a token by a relation or a subtype of it, in text order. */
  public List<Integer> children(int token, String relation) {
    return children.get(token).stream().filter(child -> is(child, relation)).toList();
  }
}
