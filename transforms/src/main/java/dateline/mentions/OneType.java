package dateline.mentions;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One name, one type within a document. Each place where the name stands votes for what it was
 * taken for there, with its confidence. A word by itself also has the votes of the persons in whose
 * full names it stands, and of the organisations whose names begin with it; and where nobody took
 * it for a place, these count as often as it stands there, since a surname among strange words
 * looks like a company.
 */
final class OneType implements DocumentRule {

  @Override
  public List<MentionedName> apply(List<ReadSentence> sentences, List<MentionedName> names) {
    // Companies first: what is one is no person whose surname other places could be.
    List<MentionedName> settled = vote(names, NameClass.ORGANIZATION, shortForms(names));
    return vote(settled, NameClass.PERSON, bearers(settled));
  }

  /**
   * The names with the types that have most votes.
   *
   * @param type that longer names vote for
   * @param shorts the longer names' votes, by short name
   */
  private static List<MentionedName> vote(
      List<MentionedName> names, NameClass type, Map<String, Double> shorts) {
    Map<String, Map<NameClass, Double>> votes = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    Set<String> listed = new HashSet<>();
    for (MentionedName name : names) {
      add(votes, name.key(), name.type(), weight(name));
      places.merge(name.key(), 1, Integer::sum);
      if (name.listed()) {
        listed.add(name.key());
      }
    }
    places.forEach(
        (key, count) ->
            add(
                votes,
                key,
                type,
                (listed.contains(key) ? 1 : 1 + count) * shorts.getOrDefault(key, 0.0)));
    return names.stream().map(name -> name.withType(winner(name, votes))).toList();
  }

  /** The words of full names of persons, each with the surest of the names. */
  private static Map<String, Double> bearers(List<MentionedName> names) {
    Map<String, Double> bearers = new HashMap<>();
    for (MentionedName name : names) {
      if (name.is(NameClass.PERSON) && !name.isSingleWord()) {
        for (String word : name.key().split(" ", -1)) {
          bearers.merge(word, weight(name), Math::max);
        }
      }
    }
    return bearers;
  }

  /** The beginnings of the names of companies, each with the surest of the names. */
  private static Map<String, Double> shortForms(List<MentionedName> names) {
    Map<String, Double> shorts = new HashMap<>();
    for (MentionedName name : names) {
      if (name.is(NameClass.ORGANIZATION) && !name.isSingleWord() && mayBeCut(name.lastWord())) {
        String key = name.key();
        for (int i = key.indexOf(' '); i > 0; i = key.indexOf(' ', i + 1)) {
          shorts.merge(key.substring(0, i), weight(name), Math::max);
        }
      }
    }
    return shorts;
  }

  /** What a foundation or a bank is called after is rather somebody than the bank. */
  private static boolean mayBeCut(String lastWord) {
    return WordLists.has("company", lastWord) || !WordLists.has("organization", lastWord);
  }

  private static double weight(MentionedName name) {
    return name.confidence() == null ? 0 : name.confidence();
  }

  private static void add(
      Map<String, Map<NameClass, Double>> votes, String key, NameClass type, double weight) {
    votes
        .computeIfAbsent(key, k -> new EnumMap<>(NameClass.class))
        .merge(type, weight, Double::sum);
  }

  /** The type with most votes; what the name was taken for, unless another has more. */
  private static NameClass winner(MentionedName name, Map<String, Map<NameClass, Double>> votes) {
    Map<NameClass, Double> own = votes.getOrDefault(name.key(), Map.of());
    NameClass best = name.type();
    for (Map.Entry<NameClass, Double> vote : own.entrySet()) {
      if (vote.getValue() > own.getOrDefault(best, 0.0)) {
        best = vote.getKey();
      }
    }
    return best;
  }
}
