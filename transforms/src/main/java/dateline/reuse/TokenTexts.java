package dateline.reuse;

import java.util.Iterator;
import java.util.List;
import news.dateline.records.TokenText;
import org.jspecify.annotations.Nullable;

/** The strings that some tokens have, read along with the tokens. */
final class TokenTexts {

  private final Iterator<TokenText> rest;
  private @Nullable TokenText next;

  /**
   * @param texts in the order of their tokens
   */
  TokenTexts(List<TokenText> texts) {
    this.rest = texts.iterator();
    this.next = rest.hasNext() ? rest.next() : null;
  }

  /**
   * The string of a token; null if it has none.
   *
   * @param token its index; to be asked for in ascending order
   */
  @Nullable String of(int token) {
    TokenText current = next;
    if (current == null || current.getToken() != token) {
      return null;
    }
    next = rest.hasNext() ? rest.next() : null;
    return current.getText();
  }
}
