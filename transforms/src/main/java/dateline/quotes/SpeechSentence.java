package dateline.quotes;

import dateline.encode.Encoding;
import dateline.nlp.DependencyTree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.records.Token;

/**
 * A sentence as the networks see it.
 *
 * @param tokens its tokens
 * @param words their texts
 * @param tree of the sentence
 * @param quotes for each token the number of the quotation marks that it stands in; -1 outside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SpeechSentence(
    List<Token> tokens, List<String> words, DependencyTree tree, Encoding encoding, int[] quotes) {

  private static final Set<String> DASHES_AND_COLONS = Set.of(";", ":", "--", "—");

  int size() {
    return tokens.size();
  }

  /** The tag of a token; empty beyond the ends. */
  String tag(int i) {
    return i >= 0 && i < size() ? tokens.get(i).getTag() : "";
  }

  /** The lemma of a token in lower case; empty beyond the ends. */
  String lemma(int i) {
    return i >= 0 && i < size() ? tokens.get(i).getLemma().toLowerCase(Locale.ROOT) : "";
  }

  boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  boolean isComma(int i) {
    return i >= 0 && i < size() && words.get(i).equals(",");
  }

  boolean isMark(int i) {
    return tag(i).equals("``") || tag(i).equals("''");
  }

  boolean isDashOrColon(int i) {
    return i >= 0 && i < size() && DASHES_AND_COLONS.contains(words.get(i));
  }

  /** Whether a token stands in quotation marks in which another does not. */
  boolean isInOtherQuote(int i, int other) {
    return i >= 0 && i < size() && quotes[i] >= 0 && quotes[i] != quotes[other];
  }

  boolean hasQuote() {
    for (int quote : quotes) {
      if (quote >= 0) {
        return true;
      }
    }
    return false;
  }
}
