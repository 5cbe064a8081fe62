/**
 * Where runs are kept: directories on a local disk, or in any file system that Beam knows. It knows
 * nothing of what a run is.
 */
@NullMarked
package dateline.pipeline.storage;

import org.jspecify.annotations.NullMarked;
