package dateline.entities;

import dateline.text.CodePointText;
import java.util.List;
import java.util.Locale;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;

/** The words of an article, as the rules of resolution ask for them. */
final class ArticleWords {

  private static final Token NONE = new Token(0, 0, "", "", null);

  private final CodePointText text;
  private final Tokenization tokenization;

  ArticleWords(CodePointText text, Tokenization tokenization) {
    this.text = text;
    this.tokenization = tokenization;
  }

  CodePointText text() {
    return text;
  }

  int sentences() {
    return tokenization.getSentences().size();
  }

  List<Token> tokens(int sentence) {
    return tokenization.getSentences().get(sentence).getTokens();
  }

  /** A token of a sentence; one without a tag and without letters beyond its ends. */
  Token token(int sentence, int index) {
    List<Token> tokens = tokens(sentence);
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  /** The tag of a token; empty beyond the sentence's ends. */
  String tag(int sentence, int index) {
    return token(sentence, index).getTag();
  }

  /** The token's text. */
  String word(Token token) {
    return text.substring(token.getBegin(), token.getEnd());
  }

  /** A token's text in lower case; empty beyond the sentence's ends. */
  String lower(int sentence, int index) {
    return word(token(sentence, index)).toLowerCase(Locale.ROOT);
  }

  /** The text between two offsets. */
  String between(int begin, int end) {
    return begin < end ? text.substring(begin, end) : "";
  }

  /** Whether a token is the finite verb of a clause, or its first auxiliary. */
  boolean isFiniteVerb(int sentence, int index) {
    return switch (tag(sentence, index)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }
}
