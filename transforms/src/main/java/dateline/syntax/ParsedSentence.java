package dateline.syntax;

import dateline.encode.Encoding;
import dateline.nlp.DependencyTree;
import dateline.text.CodePointText;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import news.dateline.records.Token;
import news.dateline.records.TokenizedSentence;

/** A sentence with its words and its tree; its tokens are named by their index in it, 0-based. */
public final class ParsedSentence {

  private final int index;
  private final TokenizedSentence sentence;
  private final List<String> words;
  private final DependencyTree tree;
  private final int first;
  private final Supplier<Encoding> encoding;

  /**
   * @param first the first token behind the story's place and date, which hang on the root by
   *     {@code dep}
   */
  ParsedSentence(
      int index,
      TokenizedSentence sentence,
      CodePointText text,
      DependencyTree tree,
      int first,
      Supplier<Encoding> encoding) {
    this.index = index;
    this.sentence = sentence;
    this.words =
        sentence.getTokens().stream()
            .map(token -> text.substring(token.getBegin(), token.getEnd()))
            .toList();
    this.tree = tree;
    this.first = first;
    this.encoding = encoding;
  }

  /** Index of the sentence in its article, 0-based. */
  public int index() {
    return index;
  }

  /** First code point of the sentence. */
  public int begin() {
    return sentence.getBegin();
  }

  /** Code point after the last one. */
  public int end() {
    return sentence.getEnd();
  }

  /** How many tokens it has. */
  public int size() {
    return words.size();
  }

  /** The first token that is no part of the story's place and date; 0 in most sentences. */
  public int first() {
    return first;
  }

  /** Its tokens. */
  public List<Token> tokens() {
    return sentence.getTokens();
  }

  /**
   * A token.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Token token(int i) {
    return sentence.getTokens().get(i);
  }

  /** The texts of its tokens. */
  public List<String> words() {
    return words;
  }

  /** The text of a token; empty beyond the ends. */
  public String word(int i) {
    return isToken(i) ? words.get(i) : "";
  }

  /** The text of a token in lower case; empty beyond the ends. */
  public String lower(int i) {
    return word(i).toLowerCase(Locale.ROOT);
  }

  /** The tag of a token; empty beyond the ends. */
  public String tag(int i) {
    return isToken(i) ? token(i).getTag() : "";
  }

  /** The lemma of a token in lower case; empty beyond the ends. */
  public String lemma(int i) {
    return isToken(i) ? lemma(token(i)) : "";
  }

  /** The lemma of a token in lower case. */
  public static String lemma(Token token) {
    return token.getLemma().toLowerCase(Locale.ROOT);
  }

  /** Whether a token is a verb by its tag; modals are none. */
  public boolean isVerb(int i) {
    return tag(i).startsWith("VB");
  }

  /** Whether a token is a common or a proper noun. */
  public boolean isNoun(int i) {
    return tag(i).startsWith("NN");
  }

  private boolean isToken(int i) {
    return i >= 0 && i < words.size();
  }

  /** Its tree. */
  public DependencyTree tree() {
    return tree;
  }

  /** What the encoder says of it; made when it is first asked for. */
  public Encoding encoding() {
    return encoding.get();
  }
}
