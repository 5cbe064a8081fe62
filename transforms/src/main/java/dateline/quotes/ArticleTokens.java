package dateline.quotes;

import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Token;
import news.dateline.records.Tokenization;
import news.dateline.records.TokenizedSentence;

/** The tokens of an article in one row, each with its sentence. */
public final class ArticleTokens {

  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();

  /** The tokens of all sentences. */
  public ArticleTokens(Tokenization tokenization) {
    int index = 0;
    for (TokenizedSentence sentence : tokenization.getSentences()) {
      for (Token token : sentence.getTokens()) {
        tokens.add(token);
        sentences.add(index);
      }
      index++;
    }
  }

  /** How many there are. */
  public int size() {
    return tokens.size();
  }

  /** A token, by its place in the article. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** Index of the token's sentence. */
  public int sentence(int index) {
    return sentences.get(index);
  }

  /** Index of the first token that begins at or behind an offset; {@link #size()} if none does. */
  public int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).getBegin() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
