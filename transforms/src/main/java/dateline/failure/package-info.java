/**
 * Failures as data.
 *
 * <p>In: what a step was working on, and the exception. Out: a failure record. Every step may use
 * this package; it knows none of them.
 */
@NullMarked
package dateline.failure;

import org.jspecify.annotations.NullMarked;
