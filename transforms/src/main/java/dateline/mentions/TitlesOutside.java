package dateline.mentions;

import dateline.text.ResourceLines;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's name begins behind the title: "Mayor Tang" is Tang, as in "Tang, the mayor". */
final class TitlesOutside implements NameRule {

  private static final Set<String> TITLES =
      new HashSet<>(ResourceLines.of(TitlesOutside.class, "titles.txt"));

  /** The longest title, in words. */
  private static final int LONGEST = 3;

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    return names.stream()
        .map(name -> new Name(name.type(), first(sentence, name), name.end(), name.confidence()))
        .toList();
  }

  /** The token behind a name's title; where there is none, its first. */
  static int first(ReadSentence sentence, Name name) {
    return name.first() + count(name.type(), sentence.words().subList(name.first(), name.end()));
  }

  /**
   * How many of a name's first words are a title; never all of them, and none of what is no person.
   *
   * @param words of the name
   */
  static int count(NameClass type, List<String> words) {
    if (type != NameClass.PERSON) {
      return 0;
    }
    for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--) {
      if (TITLES.contains(String.join(" ", words.subList(0, n)).toLowerCase(Locale.ROOT))) {
        return n;
      }
    }
    return 0;
  }
}
