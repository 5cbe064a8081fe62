/**
 * What documents share with each other: the site's paragraphs on every page, and articles that are
 * nearly the same.
 *
 * <p>In: documents, each clean on its own. Out: the same documents, without the paragraphs that the
 * pages of a site repeat, and with the document that each nearly repeats. It may not know what is
 * made of the text.
 */
@NullMarked
package dateline.dedupe;

import org.jspecify.annotations.NullMarked;
