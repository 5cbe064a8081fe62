/**
 * The article among the blocks.
 *
 * <p>In: a decoded payload. Out: the article's text, and every removed block with its reason. It
 * may not know of documents or records of a run.
 */
@NullMarked
package dateline.clean.find;

import org.jspecify.annotations.NullMarked;
