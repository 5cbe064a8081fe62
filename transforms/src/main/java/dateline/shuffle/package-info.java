/**
 * Where elements meet that belong together.
 *
 * <p>In: ids, names, addresses. Out: the places they go to. It may not know what they stand for.
 */
@NullMarked
package dateline.shuffle;

import org.jspecify.annotations.NullMarked;
