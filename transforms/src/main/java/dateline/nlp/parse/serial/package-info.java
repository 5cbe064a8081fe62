/**
 * Reads CoreNLP's serialised shift-reduce model into compact tables.
 *
 * <p>Java's serialisation pairs a class in a stream with a class of the same simple name, whatever
 * its package. The classes here that are named as CoreNLP's take the place of those, so that three
 * and a half million features become table entries while they are read, and no map of strings to
 * objects, four times as large, is ever made.
 */
@NullMarked
package dateline.nlp.parse.serial;

import org.jspecify.annotations.NullMarked;
