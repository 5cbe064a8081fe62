package dateline.mentions;

import java.util.List;

/** One thing that a document as a whole says of the names in its sentences. */
interface DocumentRule {

  /**
   * The names of a document as the rule leaves them.
   *
   * @param sentences that were read
   * @param names in text order; they do not overlap
   * @return the same of all names there are then
   */
  List<MentionedName> apply(List<ReadSentence> sentences, List<MentionedName> names);
}
