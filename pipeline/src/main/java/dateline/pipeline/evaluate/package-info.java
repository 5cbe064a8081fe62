/**
 * Holds the records of a run against gold data that somebody annotated.
 *
 * <p>In: a run directory and a folder of annotations in brat's or CoNLL's form. Out: a table of
 * scores. It reads records as any downstream user does and may not know how they were made.
 */
@NullMarked
package dateline.pipeline.evaluate;

import org.jspecify.annotations.NullMarked;
