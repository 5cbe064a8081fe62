/**
 * What is said in an article, and who says it.
 *
 * <p>In: articles with entities. Out: quotes with speaker and cue. It may not know relations.
 */
@NullMarked
package dateline.quotes;

import org.jspecify.annotations.NullMarked;
