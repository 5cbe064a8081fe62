/**
 * A page of HTML as blocks in places.
 *
 * <p>In: a decoded page. Out: its blocks, and the elements they stand in. It may not know which of
 * them are the article.
 */
@NullMarked
package dateline.clean.html;

import org.jspecify.annotations.NullMarked;
