/**
 * Figures of a run in the form in which monitoring reads them.
 *
 * <p>In: names, labels and numbers. Out: OpenMetrics text, and files of it. It may not know what a
 * run is.
 */
@NullMarked
package dateline.pipeline.metrics;

import org.jspecify.annotations.NullMarked;
