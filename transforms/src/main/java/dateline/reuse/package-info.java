/**
 * What an earlier run has made already.
 *
 * <p>In: raw documents, and documents; the files of a run before. Out: what need not be cleaned
 * again, and articles with the parts that need not be made again. It may not know what the parts
 * say.
 */
@NullMarked
package dateline.reuse;

import org.jspecify.annotations.NullMarked;
