package dateline.mentions;

import java.util.List;

/**
 * Makes the names of a sentence whole: the rules by the words that names are made of, in their
 * order. First what joins, so that what parts and trims sees whole names.
 */
final class WholeNames {

  /** In the order in which they are applied. */
  static final List<NameRule> RULES =
      List.of(
          new ListedPlaces(),
          new OpenedPlaces(),
          new Storms(),
          NamedEvents.lawsAndAwards(),
          NamedEvents.eventsAndProgrammes(),
          new WholeBodies(),
          new BodiesWithField(),
          new EventWords(),
          new MeetingsOfTwo(),
          new TiedPlaces(),
          new UnfinishedEvents(),
          new HyphenedGivenNames(),
          new OrdinaryWords(),
          new LooseEdges(),
          new BodiesWithStaff(),
          new CompanyForms());

  private WholeNames() {}

  /**
   * The names of a sentence made whole.
   *
   * @param names in text order; they do not overlap, before and after
   */
  static List<Name> of(ReadSentence sentence, List<Name> names) {
    return of(sentence, names, RULES);
  }

  /** The same by some of the rules. */
  static List<Name> of(ReadSentence sentence, List<Name> names, List<NameRule> rules) {
    List<Name> whole = names;
    for (NameRule rule : rules) {
      whole = rule.apply(sentence, whole);
    }
    return whole;
  }
}
