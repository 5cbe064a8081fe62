package dateline.canonical;

import dateline.shuffle.Clusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.records.PersonProfile;

/**
 * Brings the spellings of a name together, of those that have one {@link NameSkeleton}. The same
 * letters joined in other pieces or the same words in another order are one name, unless what is
 * said of the two contradicts it. Where letters differ, as transliterations do, one organisation or
 * one office of one country has to speak for it.
 */
final class Spellings {

  /** Beyond it the skeleton is that of half the world, and other letters say nothing. */
  private static final int MOST = 64;

  /** How many letters may differ, and how long a name is at least of which so many may. */
  private static final int MAX_EDITS = 2;

  private static final int MIN_LETTERS = 8;

  private static final String PREFIX = "person/";

  private Spellings() {}

  /**
   * The id that stands for all spellings of a name, by id.
   *
   * @param profiles by canonical id, of one skeleton
   */
  static Map<String, String> together(SortedMap<String, List<PersonProfile>> profiles) {
    List<String> ids = new ArrayList<>(profiles.keySet());
    ids.sort(
        Comparator.comparingInt((String id) -> -pieces(id))
            .thenComparing(id -> !isSurnameFirst(of(profiles, id)))
            .thenComparing(Comparator.naturalOrder()));
    Map<String, Evidence> evidence = new HashMap<>();
    for (String id : ids) {
      Evidence all = new Evidence();
      of(profiles, id).forEach(profile -> all.add(Evidence.of(profile)));
      evidence.put(id, all);
    }
    Clusters clusters = new Clusters();
    Map<String, String> same = new HashMap<>();
    for (String id : ids) {
      for (String key : List.of(letters(id), Arrays.toString(words(id)))) {
        String other = same.putIfAbsent(key, id);
        if (other != null && !said(other, evidence).contradicts(said(id, evidence))) {
          clusters.join(id, other);
        }
      }
    }
    for (int i = 0; i < Math.min(MOST, ids.size()); i++) {
      for (int k = i + 1; k < Math.min(MOST, ids.size()); k++) {
        if (isTransliteration(ids.get(i), ids.get(k), profiles)
            && said(ids.get(i), evidence).agrees(said(ids.get(k), evidence))) {
          clusters.join(ids.get(i), ids.get(k));
        }
      }
    }
    // The first of a cluster stands for it: how many documents write it so makes no difference,
    // or the id would change with them.
    Map<String, String> first = new HashMap<>();
    Map<String, String> together = new TreeMap<>();
    for (String id : ids) {
      together.put(id, first.computeIfAbsent(clusters.root(id), root -> id));
    }
    return together;
  }

  private static List<PersonProfile> of(Map<String, List<PersonProfile>> profiles, String id) {
    return profiles.getOrDefault(id, List.of());
  }

  private static Evidence said(String id, Map<String, Evidence> evidence) {
    return evidence.getOrDefault(id, new Evidence());
  }

  /** "Moon Jae-in" and not "Jae-in Moon": given names of two syllables have the hyphen. */
  private static boolean isSurnameFirst(List<PersonProfile> profiles) {
    return profiles.stream()
        .map(PersonProfile::getName)
        .anyMatch(name -> name.lastIndexOf('-') > name.lastIndexOf(' '));
  }

  /** Whether few letters differ, and no document has both: there they are two, as sisters are. */
  private static boolean isTransliteration(
      String one, String other, Map<String, List<PersonProfile>> profiles) {
    String letters = letters(one);
    String others = letters(other);
    if (Math.min(letters.length(), others.length()) < MIN_LETTERS
        || edits(letters, others) > MAX_EDITS) {
      return false;
    }
    Set<String> documents = new HashSet<>();
    of(profiles, one).forEach(profile -> documents.add(profile.getDocumentId()));
    return of(profiles, other).stream()
        .noneMatch(profile -> documents.contains(profile.getDocumentId()));
  }

  private static String letters(String id) {
    return id.substring(PREFIX.length()).replace("-", "");
  }

  /** Its words in alphabetical order. */
  private static String[] words(String id) {
    String[] words = id.substring(PREFIX.length()).split("-", -1);
    Arrays.sort(words);
    return words;
  }

  private static int pieces(String id) {
    return id.split("-", -1).length;
  }

  /** Letters put in, left out or replaced (Levenshtein). */
  static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int k = 0; k <= b.length(); k++) {
      row[k] = k;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(replaced, Math.min(row[k], row[k - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
