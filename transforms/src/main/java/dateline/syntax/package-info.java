/**
 * The sentences of an article as the stages behind name recognition read them: parsed, and encoded.
 *
 * <p>In: tokenised articles. Out: their sentences with words, dependency tree and vectors, each
 * made once, whichever stage asks first. It may not know what any stage looks for.
 */
@NullMarked
package dateline.syntax;

import org.jspecify.annotations.NullMarked;
