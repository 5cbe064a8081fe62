/**
 * Relations whose names are the sentence's own words: open information extraction.
 *
 * <p>In: a sentence with its participants. Out: triples of two noun phrases and what the clause
 * says of them, each with the share of such triples that are right. It may not know which relations
 * have names of their own.
 */
@NullMarked
package dateline.relations.open;

import org.jspecify.annotations.NullMarked;
