/**
 * Blocks of text, and what their words tell.
 *
 * <p>In: decoded text. Out: paragraphs and lines, the reasons for which one may be dropped, and
 * what cleaning gives. It may not know how a page is built.
 */
@NullMarked
package dateline.clean.block;

import org.jspecify.annotations.NullMarked;
