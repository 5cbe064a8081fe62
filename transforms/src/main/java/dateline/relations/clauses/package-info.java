/**
 * Who does what in the clauses of a sentence, when, where, and whether it is so: the questions that
 * are asked of its tree.
 *
 * <p>In: a sentence with its participants. Out: who stands in which part of a clause. It may not
 * know any relation.
 */
@NullMarked
package dateline.relations.clauses;

import org.jspecify.annotations.NullMarked;
