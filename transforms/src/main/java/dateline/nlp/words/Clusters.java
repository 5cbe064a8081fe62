package dateline.nlp.words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Distributional clusters of half a million words in lower case. */
public final class Clusters implements Serializable {

  /** The cluster of a word that is in none. */
  public static final int NONE = 0;

  /** What it is called. */
  private static final String NO_CLUSTER = "null";

  private final WordTable words;

  /** Each word's cluster. */
  private final short[] clusters;

  private final List<String> names;

  /**
   * @param nameByWord the name of each word's cluster
   */
  public Clusters(Map<String, String> nameByWord) {
    List<String> texts = new ArrayList<>(nameByWord.keySet());
    this.words = WordTable.of(texts);
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
  public int of(String word) {
    int number = words.find(word.toLowerCase(Locale.ENGLISH));
    return number == WordTable.NONE ? NONE : clusters[number];
  }

  /** What a cluster is called in features. */
  public String name(int cluster) {
    return names.get(cluster);
  }

  /**
   * The cluster of a name.
   *
   * @throws IllegalArgumentException if no word is in it
   */
  public int numberOf(String name) {
    int number = names.indexOf(name);
    if (number < 0) {
      throw new IllegalArgumentException("no cluster " + name);
    }
    return number;
  }

  /** How many words are in any. */
  public int words() {
    return words.size();
  }

  /** How many there are, that of all other words among them. */
  public int size() {
    return names.size();
  }

  /**
   * Whether each word is in the same cluster elsewhere.
   *
   * @param name from a word to the name of its cluster there
   */
  public boolean areThoseOf(UnaryOperator<String> name) {
    for (int i = 0; i < clusters.length; i++) {
      if (!name.apply(words.word(i)).equals(name(clusters[i]))) {
        return false;
      }
    }
    return true;
  }
}
