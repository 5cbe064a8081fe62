package dateline.nlp.tagging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Distributional clusters of half a million words in lower case. */
final class Clusters implements Serializable {

  /** What a word's cluster is called that is in none. */
  private static final String NO_CLUSTER = "null";

  private final TextTable words;

  /** Each word's cluster. */
  private final short[] clusters;

  private final List<String> names;

  Clusters(Map<String, String> nameByWord) {
    List<String> texts = new ArrayList<>(nameByWord.keySet());
    this.words = new TextTable(texts);
    this.clusters = new short[texts.size()];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put(NO_CLUSTER, 0);
    for (int i = 0; i < clusters.length; i++) {
      String name = nameByWord.getOrDefault(texts.get(i), NO_CLUSTER);
      numbers.putIfAbsent(name, numbers.size());
      clusters[i] = numbers.getOrDefault(name, 0).shortValue();
    }
    this.names = List.copyOf(numbers.keySet());
  }

  /** The cluster of a word, also of one that is in none. */
  int of(String word) {
    int number = words.number(word.toLowerCase(Locale.ENGLISH));
    return number == TextTable.NONE ? 0 : clusters[number];
  }

  /** What a cluster is called in features. */
  String name(int cluster) {
    return names.get(cluster);
  }

  /**
   * The cluster of a name.
   *
   * @throws IllegalArgumentException if no word is in it
   */
  int numberOf(String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("no cluster " + name);
    }
    return number;
  }

  /** How many there are, that of all other words among them. */
  int size() {
    return names.size();
  }
}
