package dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One name, one type within a document: the types of equal names vote; of equally many votes the
 * type that the name has first wins.
 */
final class TypeVote {

  private TypeVote() {}

  static List<NamedMention> settle(List<NamedMention> mentions) {
    Map<String, Map<String, Integer>> votes = new HashMap<>();
    Set<String> personWords = new HashSet<>();
    for (NamedMention mention : mentions) {
      if (EntityTypes.isName(mention.type())) {
        votes
            .computeIfAbsent(mention.key(), t -> new LinkedHashMap<>())
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
                  type(mention, votes.getOrDefault(mention.key(), Map.of()), personWords))
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
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }
}
