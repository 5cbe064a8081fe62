/**
 * Who and what an article speaks of.
 *
 * <p>In: cleaned documents, then articles with recognised mentions. Out: entities with their
 * mentions, and failures. It may not know quotes and relations.
 */
@NullMarked
package dateline.entities;

import org.jspecify.annotations.NullMarked;
