package dateline.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The word lists of a resource, by name; its lines are "list name = word word". */
public final class WordLists {

  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists() {}

  /**
   * The lists of a resource beside a class.
   *
   * @throws IllegalStateException if there is no such resource, or a line of it is no list
   */
  public static WordLists of(Class<?> owner, String name) {
    WordLists read = new WordLists();
    for (String line : ResourceLines.of(owner, name)) {
      String[] parts = line.split(" = ", -1);
      if (parts.length != 2 || !parts[0].startsWith("list ")) {
        throw new IllegalStateException(name + ": no list: " + line);
      }
      read.lists.put(parts[0].substring("list ".length()), Set.of(distinct(parts[1])));
    }
    return read;
  }

  private static String[] distinct(String words) {
    return Arrays.stream(words.split(" ", -1)).distinct().toArray(String[]::new);
  }

  /**
   * The words of a list.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public Set<String> get(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("no list " + name);
    }
    return words;
  }
}
