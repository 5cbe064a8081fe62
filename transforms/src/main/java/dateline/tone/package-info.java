/**
 * How the news speaks of things and of someone: sentiment of sentences, of mentions, of entities
 * and of whole documents.
 *
 * <p>In: articles with entities and CoreNLP's sentiment. Out: the same articles with scores and
 * labels that were learned on news. It may not know quotes and relations.
 */
@NullMarked
package dateline.tone;

import org.jspecify.annotations.NullMarked;
