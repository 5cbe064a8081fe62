/**
 * One article on its way: how the parallel branches are joined into it, and how a stage works on
 * it.
 *
 * <p>In: documents and what the branches found in them. Out: articles. It may not know what any
 * stage does.
 */
@NullMarked
package dateline.article;

import org.jspecify.annotations.NullMarked;
