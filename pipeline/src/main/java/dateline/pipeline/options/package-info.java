/**
 * The options of a run: small interfaces by concern, validated all at once and turned once into an
 * immutable configuration.
 *
 * <p>In: a command line. Out: a {@link dateline.pipeline.options.RunConfiguration}, or every
 * mistake in it. It may not know the graph.
 */
@NullMarked
package dateline.pipeline.options;

import org.jspecify.annotations.NullMarked;
