/**
 * Where elements meet that belong together, and how records travel there.
 *
 * <p>In: ids, names, addresses; records. Out: the places they go to; the records' bytes. It may not
 * know what they stand for.
 */
@NullMarked
package dateline.shuffle;

import org.jspecify.annotations.NullMarked;
