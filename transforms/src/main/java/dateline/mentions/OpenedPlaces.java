package dateline.mentions;

import java.util.List;

/**
 * A word with which names of places begin, taken for a place by itself, has the name behind it:
 * "Port" and "Selby" are Port Selby.
 */
final class OpenedPlaces implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (Name name : names) {
      boolean opens =
          name.is(NameClass.LOCATION)
              && name.size() == 1
              && WordLists.has("opening", sentence.word(name.first()));
      if (opens && CapitalRuns.isNameWord(sentence, name.end())) {
        whole = NameCover.with(NameClass.LOCATION, name.first(), name.end() + 1, whole);
      }
    }
    return whole;
  }
}
