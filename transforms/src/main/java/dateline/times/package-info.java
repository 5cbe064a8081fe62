/**
 * Dates and times of day as the news writes them: which words are one expression, and which Monday
 * is meant.
 *
 * <p>In: CoreNLP's mentions of an article and its words. Out: the mentions, those of times
 * repaired.
 */
@NullMarked
package dateline.times;

import org.jspecify.annotations.NullMarked;
