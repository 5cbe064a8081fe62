/**
 * CoreNLP's part-of-speech tagger, with its tags and without work it does twice.
 *
 * <p>In: the tokens of a sentence. Out: a part of speech on each. It may not know what the tags are
 * for.
 */
@NullMarked
package dateline.nlp.tagging;

import org.jspecify.annotations.NullMarked;
