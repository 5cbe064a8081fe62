package dateline.relations.rules;

import java.util.Set;

/**
 * What a frame's line says behind its semicolons.
 *
 * @param each whether a subject of two concerns each of them: "Lee and Ray met"
 * @param places whether it can concern a place that is no country: "visit"
 * @param part for a noun, whether who is spoken of has part where something is said or done in it
 *     or after it: "said in talks with Ray"
 * @param bodies whether one of the two must be no person: two persons "attack" each other with
 *     words more often than not
 * @param has relations of which the word must have a dependent
 * @param no relations of which it must have none
 * @param under for a noun, lemmas of the verbs it must be the object of; any if empty
 * @param unless for a noun, lemmas of the verbs it must not be the object of
 * @param mode what the mode is where one of {@code by} hangs on the word; empty if nothing changes
 *     it
 * @param by lemmas: "spoke by phone", "a phone conversation"
 */
record FrameOptions(
    boolean each,
    boolean places,
    boolean part,
    boolean bodies,
    Set<String> has,
    Set<String> no,
    Set<String> under,
    Set<String> unless,
    String mode,
    Set<String> by) {}
