package dateline.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of a closed set as features: one of them is 1. */
public final class Labels {

  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * @param names of the set
   */
  public Labels(List<String> names) {
    names.forEach(name -> indices.put(name, indices.size()));
  }

  /** How many features they are, with one for all other names. */
  public int size() {
    return indices.size() + 1;
  }

  /** The index of a name; of one that is not there with a colon, that of what is before it. */
  public int index(String name) {
    Integer index = indices.get(name);
    int colon = name.indexOf(':');
    if (index == null && colon > 0) {
      index = indices.get(name.substring(0, colon));
    }
    return index == null ? indices.size() : index;
  }
}
