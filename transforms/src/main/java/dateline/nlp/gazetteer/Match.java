package dateline.nlp.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * An entry found in a sentence.
 *
 * @param entry number of the entry in the order of the files
 * @param start index of its first token
 * @param end index after its last token
 * @param form the entry's form if it has any but plain words
 */
record Match(int entry, int start, int end, @Nullable EntryForm form) {

  int length() {
    return end - start;
  }
}
