/**
 * CoreNLP's fine-grained gazetteer, compiled: the labels of its {@code TokensRegexNERAnnotator}
 * over the same mapping files, from a trie over tokens instead of a machine for token patterns.
 *
 * <p>In: the tokens of one sentence with text, tag and the label that stands so far. Out: the same
 * tokens, some with the label of the place, title, charge or address they spell. It may not know
 * where the tokens come from, nor any other part of the engine.
 */
@NullMarked
package dateline.nlp.gazetteer;

import org.jspecify.annotations.NullMarked;
