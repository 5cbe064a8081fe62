package dateline.mentions;

import java.util.List;

/**
 * Words with capitals that end in a kind of event are one, with the places and bodies in it: "Ormsk
 * War", "Asia-Andes Summit", "Silk and Spice Initiative". Laws and prizes also have what they are
 * of, for or on: "Ormsk Agreement on Port Security".
 */
final class NamedEvents implements NameRule {

  private final List<String> kinds;
  private final boolean withPhrase;

  /**
   * @param kinds lists of the words that they end in
   * @param withPhrase whether "of", "for" and "on" belong to them
   */
  private NamedEvents(List<String> kinds, boolean withPhrase) {
    this.kinds = kinds;
    this.withPhrase = withPhrase;
  }

  /** Treaties, acts, prizes and medals. */
  static NamedEvents lawsAndAwards() {
    return new NamedEvents(List.of("law", "award"), true);
  }

  /** Wars, elections, conferences and programmes. */
  static NamedEvents eventsAndProgrammes() {
    return new NamedEvents(List.of("event", "programme"), false);
  }

  @Override
  public List<Name> apply(ReadSentence sentence, List<Name> names) {
    List<Name> whole = names;
    for (int i = 0; i < sentence.size() && !HeadlineCase.of(sentence); i++) {
      String word = sentence.word(i);
      if (CapitalRuns.isNameWord(sentence, i)
          && kinds.stream().anyMatch(kind -> WordLists.has(kind, word))) {
        whole = joined(sentence, i, whole);
      }
    }
    return whole;
  }

  private List<Name> joined(ReadSentence sentence, int head, List<Name> names) {
    CapitalRuns runs = new CapitalRuns(sentence, names);
    boolean goesOn = runs.isNameWord(head + 1) || sentence.isHyphen(head + 1);
    boolean known = names.stream().anyMatch(name -> name.is(NameClass.EVENT) && name.holds(head));
    int first = withAnd(sentence, runs.begin(head));
    int end = withPhrase ? runs.phraseEnd(head + 1) : head + 1;
    return goesOn || known || end - first < 2
        ? names
        : NameCover.with(NameClass.EVENT, first, end, names);
  }

  /** "the Silk and Spice Initiative": a single word before "and", behind the article. */
  private static int withAnd(ReadSentence sentence, int first) {
    boolean two =
        sentence.word(first - 1).equals("and")
            && CapitalRuns.isNameWord(sentence, first - 2)
            && sentence.word(first - 3).equalsIgnoreCase("the");
    return two ? first - 2 : first;
  }

  @Override
  public String toString() {
    return "NamedEvents" + kinds;
  }
}
