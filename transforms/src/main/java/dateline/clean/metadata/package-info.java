/**
 * What a page says about its article: title, times, authors, publisher, section, address.
 *
 * <p>In: blocks, elements, structured data. Out: metadata, each value with the block it stands in.
 * It may not know which blocks are the article until it is told.
 */
@NullMarked
package dateline.clean.metadata;

import org.jspecify.annotations.NullMarked;
