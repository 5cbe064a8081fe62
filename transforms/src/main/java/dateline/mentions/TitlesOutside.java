package dateline.mentions;

import dateline.text.ResourceLines;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person's name begins behind the title: "Mayor Tang" is Tang, as in "Tang, the mayor". */
final class TitlesOutside {

  private static final Set<String> TITLES =
      new HashSet<>(ResourceLines.of(TitlesOutside.class, "titles.txt"));

  /** The longest title, in words. */
  private static final int LONGEST = 3;

  private TitlesOutside() {}

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
