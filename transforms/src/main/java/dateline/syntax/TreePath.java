package dateline.syntax;

import dateline.nlp.DependencyTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way between two tokens in a tree.
 *
 * @param up the first token and those above it, below the top; empty if it is the top
 * @param top the lowest token that both hang on; {@link DependencyTree#ROOT} if there is none
 * @param down likewise from the second token
 */
public record TreePath(List<Integer> up, int top, List<Integer> down) {

  /** The way from one token to another. */
  public static TreePath between(DependencyTree tree, int first, int second) {
    List<Integer> up = above(tree, first);
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < up.size(); i++) {
      places.put(up.get(i), i);
    }
    List<Integer> down = above(tree, second);
    for (int i = 0; i < down.size(); i++) {
      Integer place = places.get(down.get(i));
      if (place != null) {
        return new TreePath(up.subList(0, place), down.get(i), down.subList(0, i));
      }
    }
    return new TreePath(up, DependencyTree.ROOT, down);
  }

  /** A token and all above it. */
  private static List<Integer> above(DependencyTree tree, int token) {
    List<Integer> tokens = new ArrayList<>();
    for (int i = token; i != DependencyTree.ROOT && !tokens.contains(i); i = tree.head(i)) {
      tokens.add(i);
    }
    return tokens;
  }
}
