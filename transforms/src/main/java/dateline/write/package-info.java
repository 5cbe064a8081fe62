/**
 * From articles and failures to the files of a run directory.
 *
 * <p>In: finished articles, and all failures. Out: the six datasets as Avro files. It may not know
 * how any of it was found.
 */
@NullMarked
package dateline.write;

import org.jspecify.annotations.NullMarked;
