/**
 * From bytes to characters that know their bytes.
 *
 * <p>In: a payload and what its transport says of its charset. Out: text of which every character
 * maps to the bytes it came from. It may not know what the text says.
 */
@NullMarked
package dateline.clean.decode;

import org.jspecify.annotations.NullMarked;
