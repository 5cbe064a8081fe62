/**
 * Sentiment of every sentence.
 *
 * <p>In: cleaned documents. Out: their sentences with sentiment, and failures. It may not know
 * entities, which are recognised beside it.
 */
@NullMarked
package dateline.sentiment;

import org.jspecify.annotations.NullMarked;
