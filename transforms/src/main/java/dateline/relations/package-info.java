/**
 * Who stands in what relation to whom.
 *
 * <p>In: articles with entities and quotes. Out: facts and events, each with its evidence. It may
 * not know how records are written.
 */
@NullMarked
package dateline.relations;

import org.jspecify.annotations.NullMarked;
