package dateline.relations.rules;

import java.util.List;

/**
 * A sentence under a rule that shows what it finds.
 *
 * @param place file and line
 * @param pairs of names, subject and object; empty where the rule must find nothing
 */
record RuleExample(String place, Rule rule, String sentence, List<Pair> pairs) {

  /** Names of who stands in the relation. */
  record Pair(String subject, String object) {

    @Override
    public String toString() {
      return subject + " | " + object;
    }
  }
}
