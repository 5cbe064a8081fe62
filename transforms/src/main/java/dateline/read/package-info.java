/**
 * From files to raw payloads.
 *
 * <p>In: globs, directories and files. Out: raw documents, one for each distinct payload, with
 * every place it was found; and failures. It may not know what a payload means.
 */
@NullMarked
package dateline.read;

import org.jspecify.annotations.NullMarked;
