/**
 * What parts of the engine know of single words: tables that number half a million of them, their
 * distributional clusters, and what was lately made for a word. It may not know any of those parts.
 */
@NullMarked
package dateline.nlp.words;

import org.jspecify.annotations.NullMarked;
