package dateline.mentions;

import java.util.List;

/**
 * A storm's name is no person's, though it looks like one: "Tropical Storm Nalin", "Typhoon Mei"
 * are events.
 */
final class Storms implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (sentence.isCapital(i)
          && WordLists.has("storm", sentence.word(i))
          && CapitalRuns.isNameWord(sentence, i + 1)) {
        int first = sentence.word(i - 1).equals("Tropical") ? i - 1 : i;
        whole = NameCover.with(NameClass.EVENT, first, i + 2, whole);
      }
    }
    return whole;
  }
}
