package dateline.nlp.gazetteer;

import java.io.Serializable;
import java.util.Set;

/**
 * What entries of one kind do.
 *
 * @param type the label given
 * @param overwritable labels of before that it may replace besides those that any may
 * @param priority which of two overlapping entries wins: the higher
 * @param ignoringCase whether its words are found in any case
 */
record Rule(String type, Set<String> overwritable, double priority, boolean ignoringCase)
    implements Serializable {

  static Rule of(GazetteerEntry entry) {
    return new Rule(entry.type(), entry.overwritable(), entry.priority(), entry.ignoringCase());
  }
}
