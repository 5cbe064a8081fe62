package dateline.mentions;

import dateline.text.ResourceLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that say what kind of name they stand in, by list. */
final class WordLists {

  private static final Map<String, Set<String>> LISTS = read();

  private WordLists() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String line : ResourceLines.of(WordLists.class, "word-lists.txt")) {
      int colon = line.indexOf(':');
      lists
          .computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
          .addAll(List.of(line.substring(colon + 1).strip().split(" ", -1)));
    }
    return lists;
  }

  /** Whether a word, in any case and with full stops or without, is in a list. */
  static boolean has(String list, String word) {
    return LISTS
        .getOrDefault(list, Set.of())
        .contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }
}
