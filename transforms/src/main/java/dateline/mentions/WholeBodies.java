package dateline.mentions;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A body goes on up to the word that says what it is: "Future Harvest Policy Bureau", of which the
 * model had "Future". It may be one of many people, "Farm Women's Union"; but "Havel's Board" is
 * two.
 */
final class WholeBodies implements NameRule {

  private static final Set<String> MANY = Set.of("women", "men", "people", "children", "woman");

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    if (HeadlineCase.of(sentence)) {
      return names;
    }
    List<Name> whole = names;
    for (int i = 1; i < sentence.size(); i++) {
      if (CapitalRuns.isNameWord(sentence, i) && WordLists.has("organization", sentence.word(i))) {
        whole = joined(sentence, i, whole);
      }
    }
    return whole;
  }

  private static List<Name> joined(ReadSentence sentence, int head, List<Name> names) {
    int begin = behindOwner(sentence, new CapitalRuns(sentence, names).begin(head), head);
    List<Name> pieces = names.stream().filter(name -> name.overlaps(begin, head + 1)).toList();
    boolean bodies =
        !pieces.isEmpty()
            && pieces.stream()
                .allMatch(
                    name ->
                        name.is(NameClass.ORGANIZATION)
                            && begin <= name.first()
                            && name.end() <= head + 1);
    return bodies
        ? NameCover.with(NameClass.ORGANIZATION, pieces.get(0).first(), head + 1, names)
        : names;
  }

  /** The first token of the run that is not somebody's to whom the rest belongs. */
  private static int behindOwner(ReadSentence sentence, int begin, int head) {
    int first = begin;
    for (int i = begin + 1; i < head; i++) {
      boolean possessive = sentence.tag(i).equals("POS");
      String owner = sentence.word(i - 1).toLowerCase(Locale.ROOT);
      if (possessive && !MANY.contains(owner) && sentence.word(i).length() > 1) {
        first = i + 1;
      }
    }
    return first;
  }
}
