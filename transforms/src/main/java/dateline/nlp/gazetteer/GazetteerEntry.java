package dateline.nlp.gazetteer;

import java.util.List;
import java.util.Set;

/**
 * One line of a mapping file.
 *
 * @param words what the tokens must be, one word or regular expression per token; at least one
 * @param type the label given
 * @param overwritable labels of before that this entry may replace besides those that any may
 * @param priority which of two overlapping entries wins: the higher
 * @param ignoringCase whether "us" is "US"
 */
record GazetteerEntry(
    List<String> words,
    String type,
    Set<String> overwritable,
    double priority,
    boolean ignoringCase) {}
