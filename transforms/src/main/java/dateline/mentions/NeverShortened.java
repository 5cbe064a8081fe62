package dateline.mentions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The news names a person in full once, and by the surname from then on. What looked a little like
 * a person, has no known given name and no title, and comes again and again in full, never by one
 * of its words, is a body that speaks: a palace, an office with a foreign name.
 */
final class NeverShortened implements DocumentRule {

  /** Above it a model is sure that it is a person. */
  private static final double SURE = 0.75;

  @Override
  public List<MentionedName> apply(List<ReadSentence> sentences, List<MentionedName> names) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (MentionedName name : names) {
      places.merge(name.key(), 1, Integer::sum);
      if (name.isSingleWord()) {
        words.add(name.key());
      }
    }
    Map<Integer, ReadSentence> byIndex = new HashMap<>();
    sentences.forEach(sentence -> byIndex.put(sentence.index(), sentence));
    Set<String> persons = new HashSet<>();
    for (MentionedName name : names) {
      ReadSentence sentence = byIndex.get(name.sentence());
      if (name.isSingleWord()
          || !name.is(NameClass.PERSON)
          || places.getOrDefault(name.key(), 0) < 2
          || isSure(name)
          || BodiesWithStaff.isGivenName(name.firstWord())
          || List.of(name.key().split(" ", -1)).stream().anyMatch(words::contains)
          || sentence == null
          || sentence.tag(name.first() - 1).startsWith("NN")) {
        persons.add(name.key());
      }
    }
    return names.stream()
        .map(name -> persons.contains(name.key()) ? name : name.withType(NameClass.ORGANIZATION))
        .toList();
  }

  private static boolean isSure(MentionedName name) {
    Double confidence = name.confidence();
    return confidence != null && confidence > SURE;
  }
}
