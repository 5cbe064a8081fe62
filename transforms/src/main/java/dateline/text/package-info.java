/**
 * Text addressed by code points, and the way back to raw bytes.
 *
 * <p>In: a document's text and segments. Out: substrings and offsets. Every step may use this
 * package; it knows none of them.
 */
@NullMarked
package dateline.text;

import org.jspecify.annotations.NullMarked;
