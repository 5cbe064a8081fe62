/**
 * Which language a text is in.
 *
 * <p>In: text. Out: a language with its confidence, or the script. It may not know whether the text
 * is an article.
 */
@NullMarked
package dateline.clean.language;

import org.jspecify.annotations.NullMarked;
