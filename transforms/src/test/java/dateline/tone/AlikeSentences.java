package dateline.tone;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Groups sentences that share many of their words, such as "sales rose 5 percent" and "sales fell 5
 * percent". Whoever has learned one of a group knows too much of the others to be tested on them.
 */
final class AlikeSentences {

  /**
   * Two sentences are alike if at least this share of the words of either is in both; what has less
   * in common shares little but function words.
   */
  static final double BOUND = 0.3;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private AlikeSentences() {}

  /**
   * The group of each sentence, named by one of its sentences. Sentences that are not alike are in
   * one group if a chain of alike ones leads from one to the other.
   */
  static Map<String, String> groups(Collection<String> texts) {
    List<String> sentences = texts.stream().distinct().toList();
    List<Set<String>> words = sentences.stream().map(AlikeSentences::words).toList();
    int[] groups = new int[sentences.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
      for (int k = 0; k < i; k++) {
        if (groups[k] != groups[i] && areAlike(words.get(i), words.get(k))) {
          join(groups, groups[i], groups[k]);
        }
      }
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      named.put(sentences.get(i), sentences.get(groups[i]));
    }
    return named;
  }

  private static void join(int[] groups, int from, int to) {
    for (int i = 0; i < groups.length; i++) {
      groups[i] = groups[i] == from ? to : groups[i];
    }
  }

  private static Set<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean areAlike(Set<String> words, Set<String> others) {
    long shared = words.stream().filter(others::contains).count();
    return shared >= BOUND * (words.size() + others.size() - shared);
  }
}
