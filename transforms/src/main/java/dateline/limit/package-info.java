/**
 * How much of the machine one document may take.
 *
 * <p>In: the limit of a run. Out: budgets that the steps of a stage ask as they go, and the
 * exception of one that is used up. It may not know what the steps do.
 */
@NullMarked
package dateline.limit;

import org.jspecify.annotations.NullMarked;
