package dateline.article;

import dateline.text.CodePointText;
import java.util.List;
import java.util.Locale;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;

/** The words of an article, as rules ask for them. */
public final class ArticleWords {

  private static final Token NONE = new Token(0, 0, "", "", null);

  private final CodePointText text;
  private final Tokenization tokenization;

  public ArticleWords(CodePointText text, Tokenization tokenization) {
    this.text = text;
    this.tokenization = tokenization;
  }

  /** The article's text. */
  public CodePointText text() {
    return text;
  }

  /** How many sentences it has. */
  public int sentences() {
    return tokenization.getSentences().size();
  }

  /**
   * The tokens of a sentence.
   *
   * @throws IndexOutOfBoundsException if there is no such sentence
   */
  public List<Token> tokens(int sentence) {
    return tokenization.getSentences().get(sentence).getTokens();
  }

  /** A token of a sentence; one without a tag and without letters beyond its ends. */
  public Token token(int sentence, int index) {
    List<Token> tokens = tokens(sentence);
    return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
  }

  /** The tag of a token; empty beyond the sentence's ends. */
  public String tag(int sentence, int index) {
    return token(sentence, index).getTag();
  }

  /** The token's text. */
  public String word(Token token) {
    return text.substring(token.getBegin(), token.getEnd());
  }

  /** A token's text in lower case; empty beyond the sentence's ends. */
  public String lower(int sentence, int index) {
    return word(token(sentence, index)).toLowerCase(Locale.ROOT);
  }

  /** The text between two offsets. */
  public String between(int begin, int end) {
    return begin < end ? text.substring(begin, end) : "";
  }

  /** Whether a token is the finite verb of a clause, or its first auxiliary. */
  public boolean isFiniteVerb(int sentence, int index) {
    return switch (tag(sentence, index)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }
}
