/**
 * Dates and times as people, machines and zones write them.
 *
 * <p>In: text. Out: the times it states. It may not know what a time is the time of.
 */
@NullMarked
package dateline.clean.time;

import org.jspecify.annotations.NullMarked;
