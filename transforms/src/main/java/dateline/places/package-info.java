/**
 * Names of countries, of their people and of their states, to ISO 3166 codes.
 *
 * <p>In: a name. Out: a code, or nothing. It may not know who asks.
 */
@NullMarked
package dateline.places;

import org.jspecify.annotations.NullMarked;
