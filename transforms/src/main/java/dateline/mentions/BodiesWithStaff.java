package dateline.mentions;

import dateline.nlp.words.GivenNames;
import java.util.List;

/**
 * What has analysts, shares, reports right behind its name is a body: "Barlow Crane analyst Tim
 * Eades". It is done where the name looks like a person's, is of several words and begins with no
 * known given name. Spokesmen and officials do not tell: presidents have them too.
 */
final class BodiesWithStaff implements NameRule {

  /** How many nouns may stand before the one that tells: "pool reports". */
  private static final int LONGEST = 3;

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(
            name ->
                name.is(NameClass.PERSON)
                        && name.size() > 1
                        && !isGivenName(sentence.word(name.first()))
                        && hasStaff(sentence, name.end())
                    ? name.withType(NameClass.ORGANIZATION)
                    : name)
        .toList();
  }

  static boolean isGivenName(String word) {
    return GivenNames.get().isFemale(word) || GivenNames.get().isMale(word);
  }

  private static boolean hasStaff(ReadSentence sentence, int end) {
    for (int i = end; i < end + LONGEST; i++) {
      if (sentence.isCapital(i) || !sentence.tag(i).startsWith("NN")) {
        return false;
      }
      if (WordLists.has("staff", sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}
