/**
 * The same name for the same person in every document of a run, and another for a namesake.
 *
 * <p>In: articles with entities and relations, each with the canonical id that its document by
 * itself gives. Out: the same articles, some of their persons with another id. It may not know how
 * entities and relations are found.
 */
@NullMarked
package dateline.canonical;

import org.jspecify.annotations.NullMarked;
