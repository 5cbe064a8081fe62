package dateline.mentions;

import java.util.ArrayList;
import java.util.List;

/** What hyphens and slashes part a name into. */
final class TiedNames {

  private TiedNames() {}

  /** The sides of a name's hyphens before capitals; itself where there are none. */
  static List<Name> of(ReadSentence sentence, Name name) {
    List<Name> sides = new ArrayList<>();
    int first = name.first();
    for (int i = first + 1; i <= name.end(); i++) {
      boolean tie = i < name.end() - 1 && sentence.isHyphen(i) && sentence.isCapital(i + 1);
      if (tie || i == name.end()) {
        NameClass type = sentence.isPlace(first, i) ? NameClass.LOCATION : NameClass.PERSON;
        sides.add(new Name(type, first, i, name.confidence()));
        first = i + 1;
      }
    }
    return sides;
  }
}
