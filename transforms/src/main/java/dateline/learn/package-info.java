/**
 * Small networks whose weights were learned beforehand: how they are kept and what they answer.
 *
 * <p>In: numbers that describe something. Out: the probabilities of the classes it may be of. It
 * may not know what the numbers and the classes mean.
 */
@NullMarked
package dateline.learn;

import org.jspecify.annotations.NullMarked;
