/**
 * Models in the form in which they are used, kept in files so that the next run need not make them
 * of CoreNLP's again.
 *
 * <p>In: a model's name and how it is made. Out: the model. It may not know what is in one.
 */
@NullMarked
package dateline.nlp.compiled;

import org.jspecify.annotations.NullMarked;
