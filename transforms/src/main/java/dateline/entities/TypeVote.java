package dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One name, one type within a document: the types of equal names vote. */
final class TypeVote {

  private TypeVote() {}

  static List<NamedMention> settle(List<NamedMention> mentions) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    Set<String> personWords = new HashSet<>();
    for (NamedMention mention : mentions) {
      if (EntityTypes.isName(mention.type())) {
        votes
            .computeIfAbsent(mention.text(), t -> new TreeMap<>())
            .merge(mention.type(), 1, Integer::sum);
      }
      if (mention.is(EntityTypes.PERSON) && !mention.isSingleWord()) {
        personWords.add(mention.words().get(0));
        personWords.add(mention.words().get(mention.words().size() - 1));
      }
    }
    List<NamedMention> settled = new ArrayList<>();
    for (NamedMention mention : mentions) {
      settled.add(
          EntityTypes.isName(mention.type())
              ? mention.withType(
                  type(mention, votes.getOrDefault(mention.text(), Map.of()), personWords))
              : mention);
    }
    return settled;
  }

  private static String type(
      NamedMention mention, Map<String, Integer> votes, Set<String> personWords) {
    boolean vague = mention.is(EntityTypes.MISC) || mention.is(EntityTypes.ORGANIZATION);
    if (vague && mention.isSingleWord() && personWords.contains(mention.key())) {
      // A surname alone that the recogniser took for something else.
      return EntityTypes.PERSON;
    }
    String best = mention.type();
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }
}
