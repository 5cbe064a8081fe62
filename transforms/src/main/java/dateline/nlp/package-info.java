/**
 * The CoreNLP engine: the only place that names a CoreNLP class or property.
 *
 * <p>In: text, and the sentences an earlier call gave. Out: tokens, mentions, sentiment, dependency
 * trees and coreference as records and plain values, in code points. It may not know where the text
 * came from nor what is made of its answers.
 */
@NullMarked
package dateline.nlp;

import org.jspecify.annotations.NullMarked;
