package dateline.nlp.tagging;

import dateline.nlp.words.WordTable;
import edu.stanford.nlp.util.Generics;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tags a word can have. */
final class Dictionary implements Serializable {

  private static final List<List<String>> ONE_FORM =
      List.of(List.of("VBD", "VBN"), List.of("VB", "VBP"));

  /** The number of a word that is not in it. */
  static final int UNKNOWN = WordTable.NONE;

  private final WordTable words;

  /** Each word's place in the sets of tags. */
  private final short[] tagSets;

  private final byte[] commonestTags;
  private final boolean[] rare;
  private final byte[][] sets;
  private final byte[] openTags;

  Dictionary(ModelFile file) {
    Map<String, Map<String, Integer>> counts = file.dictionary();
    List<String> texts = new ArrayList<>(counts.keySet());
    this.words = WordTable.of(texts);
    this.tagSets = new short[texts.size()];
    this.commonestTags = new byte[texts.size()];
    this.rare = new boolean[texts.size()];
    Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    int word = 0;
    for (Map<String, Integer> tagCounts : counts.values()) {
      List<String> tags = expand(new ArrayList<>(tagCounts.keySet()));
      numbers.putIfAbsent(tags, numbers.size());
      tagSets[word] = numbers.getOrDefault(tags, 0).shortValue();
      commonestTags[word] = (byte) file.tags().indexOf(commonest(tagCounts));
      rare[word] = tagCounts.values().stream().mapToInt(Integer::intValue).sum() < file.rareBelow();
      word++;
    }
    this.sets =
        numbers.keySet().stream().map(tags -> bytes(tags, file.tags())).toArray(byte[][]::new);
    this.openTags = bytes(expand(openTags(file)), file.tags());
  }

  private static List<String> openTags(ModelFile file) {
    // Of equal tags the first one wins, so they need the order that CoreNLP's set gives them.
    Set<String> open = Generics.newHashSet();
    for (String tag : file.tags()) {
      if (!file.closedTags().contains(tag)) {
        open.add(tag);
      }
    }
    return new ArrayList<>(open);
  }

  /** The tags, and behind them those that a word of one of them can have as well. */
  private static List<String> expand(List<String> tags) {
    List<String> expanded = new ArrayList<>(tags);
    for (List<String> pair : ONE_FORM) {
      if (tags.contains(pair.get(0)) != tags.contains(pair.get(1))) {
        expanded.add(tags.contains(pair.get(0)) ? pair.get(1) : pair.get(0));
      }
    }
    return expanded;
  }

  private static String commonest(Map<String, Integer> counts) {
    String commonest = "";
    int highest = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > highest) {
        commonest = count.getKey();
        highest = count.getValue();
      }
    }
    return commonest;
  }

  private static byte[] bytes(List<String> tags, List<String> names) {
    byte[] bytes = new byte[tags.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) names.indexOf(tags.get(i));
    }
    return bytes;
  }

  /** A word's number, {@link #UNKNOWN} if it has none. */
  int number(String word) {
    return words.find(word);
  }

  /** The tags that the word of a number can have; not to be changed. */
  byte[] tags(int number) {
    return number == UNKNOWN ? openTags : sets[tagSets[number]];
  }

  /** Whether so little was seen of the word that its letters and its neighbours count. */
  boolean isRare(int number) {
    return number == UNKNOWN || rare[number];
  }

  /** The tag that a known word mostly has. */
  int commonestTag(int number) {
    return commonestTags[number];
  }
}
