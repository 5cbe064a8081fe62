package dateline.relations.rules;

import dateline.relations.sentence.Participant;
import dateline.syntax.ParsedSentence;
import java.util.Set;

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
        && (someone.last().isEmpty() || isOneOf(someone.last(), parsed, last))
        && !isOneOf(someone.not(), parsed, last);
  }

  /** Whether a word is one of some: as it stands, its lemma, or with what is hyphened to it. */
  static boolean isOneOf(Set<String> lemmas, ParsedSentence parsed, int last) {
    return lemmas.contains(parsed.lemma(last))
        || lemmas.contains(parsed.lower(last))
        || lemmas.contains(hyphenated(parsed, last));
  }

  /** The whole of a word that is parted at its hyphens: "secretary-general". */
  private static String hyphenated(ParsedSentence parsed, int last) {
    StringBuilder word = new StringBuilder(parsed.lower(last));
    for (int i = last; parsed.word(i - 1).equals("-"); i -= 2) {
      word.insert(0, parsed.lower(i - 2) + "-");
    }
    return word.toString();
  }
}
