/**
 * Measures Dateline beside CoreNLP's own command line, as processes on the same articles, and holds
 * what both found against each other. {@code benchmarks/engine} runs it.
 */
@NullMarked
package dateline.pipeline.bench;

import org.jspecify.annotations.NullMarked;
