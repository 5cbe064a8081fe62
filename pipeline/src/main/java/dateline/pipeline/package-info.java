/**
 * Options, the graph, the run's life cycle and the commands.
 *
 * <p>In: a command line. Out: a run directory and an exit code. It knows every step's transform and
 * none of the workers behind them.
 */
@NullMarked
package dateline.pipeline;

import org.jspecify.annotations.NullMarked;
