package dateline.quotes;

import dateline.encode.Encoding;
import dateline.nlp.DependencyTree;
import dateline.syntax.ParsedSentence;
import java.util.List;
import java.util.Set;
import news.dateline.records.Token;

/**
 * A sentence as the networks see it.
 *
 * @param parsed its words and its tree
 * @param quotes for each token the number of the quotation marks that it stands in; -1 outside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SpeechSentence(ParsedSentence parsed, int[] quotes) {

  private static final Set<String> DASHES_AND_COLONS = Set.of(";", ":", "--", "—");

  int size() {
    return parsed.size();
  }

  List<Token> tokens() {
    return parsed.tokens();
  }

  List<String> words() {
    return parsed.words();
  }

  DependencyTree tree() {
    return parsed.tree();
  }

  Encoding encoding() {
    return parsed.encoding();
  }

  /** The tag of a token; empty beyond the ends. */
  String tag(int i) {
    return parsed.tag(i);
  }

  /** The lemma of a token in lower case; empty beyond the ends. */
  String lemma(int i) {
    return parsed.lemma(i);
  }

  boolean isVerb(int i) {
    return parsed.isVerb(i);
  }

  boolean isComma(int i) {
    return parsed.word(i).equals(",");
  }

  boolean isMark(int i) {
    return tag(i).equals("``") || tag(i).equals("''");
  }

  boolean isDashOrColon(int i) {
    return DASHES_AND_COLONS.contains(parsed.word(i));
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
