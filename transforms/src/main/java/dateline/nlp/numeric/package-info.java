/**
 * What CoreNLP does behind its CRFs: numbers, money, percentages, ordinals, and times with SUTime.
 *
 * <p>In: a sentence whose tokens carry the CRFs' answers. Out: the same labels, TIMEX3 and
 * normalised values as CoreNLP's own {@code NERClassifierCombiner} leaves, in a fraction of its
 * time. The rules are CoreNLP's, read from its model jar; a rule is only run where the sentence
 * holds what the rule's pattern cannot do without, and that is found out from the pattern itself,
 * never from a list of words of ours.
 */
@NullMarked
package dateline.nlp.numeric;

import org.jspecify.annotations.NullMarked;
