/**
 * Facts of persons and organisations, as a small network reads them.
 *
 * <p>In: a sentence with its participants. Out: the facts it states of them. It may not know rules,
 * nor what other sentences say.
 */
@NullMarked
package dateline.relations.facts;

import org.jspecify.annotations.NullMarked;
