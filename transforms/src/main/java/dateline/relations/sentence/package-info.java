/**
 * Who and what a sentence speaks of, as those who look for relations in it see it.
 *
 * <p>In: parsed sentences and the mentions in them. Out: their participants, and the form in which
 * relations that are found are handed on. It may not know any relation.
 */
@NullMarked
package dateline.relations.sentence;

import org.jspecify.annotations.NullMarked;
