/**
 * Names as the news writes them: which words are one name, and what it is the name of.
 *
 * <p>In: articles with what CoreNLP's models say of their tokens. Out: the same articles, their
 * mentions repaired. It may not know which mentions are of one entity.
 */
@NullMarked
package dateline.mentions;

import org.jspecify.annotations.NullMarked;
