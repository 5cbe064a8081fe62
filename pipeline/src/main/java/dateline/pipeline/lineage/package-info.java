/**
 * What a run reads and writes, told as OpenLineage events.
 *
 * <p>In: names, schemas and figures of datasets. Out: events, in a file or at an address. It may
 * not know what a run does.
 */
@NullMarked
package dateline.pipeline.lineage;

import org.jspecify.annotations.NullMarked;
