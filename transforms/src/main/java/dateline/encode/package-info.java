/**
 * Words in, vectors out: what a small pretrained transformer says of the tokens of a sentence.
 *
 * <p>In: the tokens of one sentence as written. Out: a vector for each and one for the whole. It
 * may not know what anybody wants them for; nothing else names ONNX Runtime.
 */
@NullMarked
package dateline.encode;

import org.jspecify.annotations.NullMarked;
