package dateline.relations.rules;

import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;

/** Whether a participant is what a rule wants at a station. */
final class Someones {

  /** In rules: any type of place. */
  private static final String PLACE = "PLACE";

  private Someones() {}

  static boolean fits(Rule.Someone someone, Participant participant, ParsedSentence parsed) {
    boolean type =
        someone.types().contains(participant.type())
            || someone.types().contains(PLACE) && participant.isPlace();
    int last = participant.tokens().end() - 1;
    return type
        && (someone.last().isEmpty()
            || someone.last().contains(parsed.lemma(last))
            || someone.last().contains(parsed.lower(last)));
  }
}
