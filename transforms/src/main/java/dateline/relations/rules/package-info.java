/**
 * Relations that rules find: ours, which are resource files, one family a file, and the user's.
 *
 * <p>In: a sentence with its participants. Out: the events and facts that a rule says it states. It
 * may not know what other sentences say.
 */
@NullMarked
package dateline.relations.rules;

import org.jspecify.annotations.NullMarked;
