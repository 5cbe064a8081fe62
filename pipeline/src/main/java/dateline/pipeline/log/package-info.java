/**
 * What is written to standard error, in the form that was asked for, and never text of documents.
 *
 * <p>In: messages of our own and of libraries, and exceptions. Out: lines for people, or JSON. It
 * may not know what a run is.
 */
@NullMarked
package dateline.pipeline.log;

import org.jspecify.annotations.NullMarked;
