package dateline.relations.open;

import dateline.relations.sentence.Participant;
import dateline.syntax.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * Two phrases and what a clause says of them.
 *
 * @param word of the clause that says so: its verb, its adjective or its noun
 * @param predicate as records have it
 * @param trigger the verb and what is said with it; null where the phrases stand side by side
 * @param borrowed whether the subject is that of another clause
 * @param negated whether a verb that governs the word is denied
 */
record Triple(
    Construction construction,
    Participant subject,
    Participant object,
    int word,
    String predicate,
    @Nullable TokenRange trigger,
    boolean borrowed,
    boolean negated) {}
