/**
 * From raw payloads to clean articles.
 *
 * <p>In: raw documents. Out: documents with their text, the exact map from text to raw bytes, every
 * removed block with its reason, and what the clutter said about the article. It may not know what
 * is made of the text.
 */
@NullMarked
package dateline.clean;

import org.jspecify.annotations.NullMarked;
