package dateline.mentions;

import dateline.places.Countries;
import java.util.List;

/**
 * A place of several words that the gazetteer has is one, where the model has only pieces of it:
 * "Democratic People's Republic of Korea", of which it had "People" and "Korea".
 */
final class ListedPlaces implements NameRule {

  /** The longest name of a country, in tokens. */
  private static final int LONGEST = 8;

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (int first = 0; first < sentence.size(); first++) {
      int listed = entryEnd(sentence, first);
      int end = Math.max(listed, countryEnd(sentence, first));
      if (end - first > 1
          && (end > listed || sentence.isPlace(first, end))
          && isInPieces(whole, first, end)) {
        whole = NameCover.with(NameClass.LOCATION, first, end, whole);
      }
      first = end - 1;
    }
    return whole;
  }

  /** The token behind the gazetteer's entry that begins with a token. */
  private static int entryEnd(ReadSentence sentence, int first) {
    String entry = sentence.readings().get(first).getGazetteer();
    int end = first + 1;
    while (entry != null
        && end < sentence.size()
        && entry.equals(sentence.readings().get(end).getGazetteer())) {
      end++;
    }
    return end;
  }

  /** The same of a country; the gazetteer does not know its name with a curly apostrophe. */
  private static int countryEnd(ReadSentence sentence, int first) {
    StringBuilder name = new StringBuilder(sentence.words().get(first));
    int end = first + 1;
    if (!Character.isUpperCase(name.codePointAt(0)) || name.toString().equalsIgnoreCase("the")) {
      return end;
    }
    for (int i = first + 1; i < Math.min(sentence.size(), first + LONGEST); i++) {
      String word = sentence.words().get(i);
      name.append(word.startsWith("'") || word.startsWith("’") ? "" : " ").append(word);
      if (Countries.code(name.toString()) != null) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Whether there are names in it, and none that goes beyond it. */
  private static boolean isInPieces(List<Name> names, int first, int end) {
    List<Name> pieces = names.stream().filter(name -> name.overlaps(first, end)).toList();
    return !pieces.isEmpty()
        && pieces.stream().allMatch(name -> first <= name.first() && name.end() <= end);
  }
}
