package dateline.mentions;

import java.util.List;

/**
 * A body goes on up to the word that says what it is, and is begun before a possessive: "Future
 * Harvest Policy Bureau", of which the model had "Future"; "Farm Women's Union".
 */
final class WholeBodies implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (int i = 1; i < sentence.size() && !HeadlineCase.of(sentence); i++) {
      if (CapitalRuns.isNameWord(sentence, i) && WordLists.has("organization", sentence.word(i))) {
        whole = joined(sentence, i, whole);
      }
    }
    return whole;
  }

  private static List<Name> joined(ReadSentence sentence, int head, List<Name> names) {
    int begin = new CapitalRuns(sentence, names).begin(head);
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
}
