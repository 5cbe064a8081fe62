/**
 * Trees of sentences, faster than CoreNLP's own classes make them and equal to theirs: binary trees
 * with sentiment ({@link dateline.nlp.parse.SentimentTrees}) and basic dependencies ({@link
 * dateline.nlp.parse.DependencyTrees}).
 *
 * <p>In: the tagged tokens of one sentence. Out: a tree. It reads CoreNLP's models and none of the
 * text around the sentence. Everything here is immutable after loading but bounded caches, whose
 * content never changes an answer, and may be called by all threads.
 */
@NullMarked
package dateline.nlp.parse;

import org.jspecify.annotations.NullMarked;
