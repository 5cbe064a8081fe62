package dateline.mentions;

import java.util.List;

/**
 * One thing that is known of how names are written, by which the names that were found in a
 * sentence become what they are in full. It neither knows the document nor the rules beside it.
 */
interface NameRule {

  /**
   * The names of a sentence as the rule leaves them.
   *
   * @param names in text order; they do not overlap
   * @return the same of all names there are then
   */
  List<Name> apply(ReadSentence sentence, List<Name> names);
}
