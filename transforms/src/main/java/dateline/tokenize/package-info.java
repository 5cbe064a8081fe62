/**
 * Sentences and tokens, cut once for all that comes after.
 *
 * <p>In: documents. Out: articles, with their sentences and tokens where they are analysed, and
 * failures. It may not know what is made of the tokens.
 */
@NullMarked
package dateline.tokenize;

import org.jspecify.annotations.NullMarked;
