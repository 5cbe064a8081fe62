package dateline.shuffle;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Connected components: whoever is joined, directly or over others, is in one cluster. */
public final class Clusters {

  private final Map<String, String> parents = new HashMap<>();

  /** Puts two members, and all that are joined to either, into one cluster. */
  public void join(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    // The smallest member stands for its cluster, in whatever order the pairs come.
    if (rootA.compareTo(rootB) < 0) {
      parents.put(rootB, rootA);
    } else {
      parents.put(rootA, rootB);
    }
  }

  /** The smallest member of a member's cluster: itself, if it was joined to none. */
  public String root(String member) {
    String root = member;
    for (String up = parents.getOrDefault(root, root);
        !up.equals(root);
        up = parents.getOrDefault(root, root)) {
      root = up;
    }
    // All on the way hang on the root from now on, which keeps the ways short.
    String on = member;
    while (!on.equals(root)) {
      String up = parents.getOrDefault(on, root);
      parents.put(on, root);
      on = up;
    }
    return root;
  }

  /** Every member that was joined, with the smallest of its cluster. */
  public SortedMap<String, String> roots() {
    SortedMap<String, String> roots = new TreeMap<>();
    for (String member : new TreeMap<>(parents).keySet()) {
      roots.put(member, root(member));
    }
    for (String root : new TreeMap<>(roots).values()) {
      roots.put(root, root);
    }
    return roots;
  }
}
