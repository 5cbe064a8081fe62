/**
 * How the news speaks of things and of someone: sentiment of sentences, of mentions, of entities
 * and of whole documents.
 *
 * <p>In: articles with all their records, and CoreNLP's sentiment. Out: the same articles with
 * scores and labels that were learned on news, and with whom quotes are about. It judges last, so
 * that a new model changes nothing but sentiment.
 */
@NullMarked
package dateline.tone;

import org.jspecify.annotations.NullMarked;
