/**
 * From articles and failures to the files of a run directory.
 *
 * <p>In: finished articles, and all failures. Out: the six public datasets as Avro files, and the
 * two that later runs take over from. It may not know how any of it was found.
 */
@NullMarked
package dateline.write;

import org.jspecify.annotations.NullMarked;
