package dateline.entities;

import java.util.HashMap;
import java.util.Map;

/** Which keys stand for one thing; each group is named by the key that was tied first. */
final class NameTies {

  private final Map<String, String> parents = new HashMap<>();

  /** The key that stands for all that a key is tied to. */
  String of(String key) {
    String root = key;
    while (!parents.getOrDefault(root, root).equals(root)) {
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  /** Ties two keys; the group keeps the name of the first one's. */
  void tie(String first, String second) {
    String root = of(first);
    String other = of(second);
    if (!root.equals(other)) {
      parents.put(other, root);
    }
  }
}
