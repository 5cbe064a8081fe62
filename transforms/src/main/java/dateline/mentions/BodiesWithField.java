package dateline.mentions;

import java.util.List;

/**
 * A body has what it is for, be it a list: "Department of Coastal Affairs", "Committee for Water,
 * Energy and Rural Affairs".
 */
final class BodiesWithField implements NameRule {

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (int i = 0; i < sentence.size() && !HeadlineCase.of(sentence); i++) {
      if (CapitalRuns.isNameWord(sentence, i) && WordLists.has("body", sentence.word(i))) {
        whole = joined(sentence, i, whole);
      }
    }
    return whole;
  }

  private static List<Name> joined(ReadSentence sentence, int head, List<Name> names) {
    CapitalRuns runs = new CapitalRuns(sentence, names);
    int end = runs.phraseEnd(head + 1);
    if (end == head + 1) {
      return names;
    }
    int first = head;
    end = listEnd(sentence, runs, end);
    for (Name name : names) {
      if (name.is(NameClass.ORGANIZATION) && name.holds(head)) {
        first = name.first();
        end = Math.max(end, name.end());
      }
    }
    return NameCover.with(NameClass.ORGANIZATION, first, end, names);
  }

  /** The end of the list whose first member ends at a token. */
  private static int listEnd(ReadSentence sentence, CapitalRuns runs, int firstEnd) {
    int end = firstEnd;
    while (sentence.word(end).equals(",")
        && runs.isNameWord(end + 1)
        && goesOn(sentence, runs, end + 1)) {
      end = runs.end(end + 1);
    }
    boolean last =
        sentence.word(end).equals("and") && runs.isNameWord(end + 1) && !runs.isPerson(end + 1);
    return last ? runs.end(end + 1) : end;
  }

  /** Whether what begins behind a comma is followed by another member or by the last. */
  private static boolean goesOn(ReadSentence sentence, CapitalRuns runs, int begin) {
    int end = runs.end(begin);
    return runs.isNameWord(end + 1)
        && (sentence.word(end).equals("and")
            || sentence.word(end).equals(",") && goesOn(sentence, runs, end + 1));
  }
}
