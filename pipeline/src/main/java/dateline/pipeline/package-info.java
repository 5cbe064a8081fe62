/**
 * Options, the graph, the run's life cycle and the commands.
 *
 * <p>In: a command line. Out: a run directory and an exit code. It knows every step's transform,
 * the settings of the workers behind them, and nothing of how they work.
 */
@NullMarked
package dateline.pipeline;

import org.jspecify.annotations.NullMarked;
