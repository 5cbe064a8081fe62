/**
 * CoreNLP's three CRF name classifiers, with the labels and probabilities of CoreNLP and a small
 * part of its work.
 *
 * <p>In: the tagged tokens of a sentence. Out: on each of them the answer and its probability, as
 * {@code ClassifierCombiner} sets them. It may not know what other steps name recognition takes.
 *
 * <p>CoreNLP writes about sixty strings for every token and model, looks each up and adds its
 * weights. Nearly all of them say something of one word only, so what they add up to is kept per
 * word; the others are looked up by numbers instead of strings.
 */
@NullMarked
package dateline.nlp.crf;

import org.jspecify.annotations.NullMarked;
