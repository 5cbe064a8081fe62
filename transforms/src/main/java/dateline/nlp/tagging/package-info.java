/**
 * A part-of-speech tagger with CoreNLP's model and tags, and without its strings and powers of e.
 *
 * <p>In: the tokens of a sentence. Out: a part of speech on each. It may not know what the tags are
 * for.
 */
@NullMarked
package dateline.nlp.tagging;

import org.jspecify.annotations.NullMarked;
