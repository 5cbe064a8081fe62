package dateline.nlp.words;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made for the words that came last.
 *
 * <p>Each word has one place, and takes it from whichever word had it. What is made has to be
 * immutable and the same whenever it is made for a word, so that threads share the places without a
 * lock: at worst two of them make the same.
 *
 * @param <W> what is made for a word
 */
public final class RecentWords<W extends RecentWords.OfWord> {

  /** What is made for a word knows the word. */
  public interface OfWord {

    /** The word it was made for. */
    String text();
  }

  /** In 309 articles 11 % of the tokens miss their word here, 8 % would if all words were kept. */
  private static final int PLACES = 1 << 15;

  /** Longer words are hardly seen twice, and would fill the memory. */
  private static final int MAX_KEPT_LENGTH = 64;

  private final Function<String, W> make;
  private final @Nullable OfWord[] places = new OfWord[PLACES];

  /**
   * @param make from a word to what is kept for it
   */
  public RecentWords(Function<String, W> make) {
    this.make = make;
  }

  /** What is made for a word. */
  @SuppressWarnings("unchecked")
  public W get(String text) {
    int hash = text.hashCode() * 0x9E3779B9;
    int place = hash >>> Integer.numberOfLeadingZeros(PLACES - 1);
    OfWord kept = places[place];
    if (kept != null && kept.text().equals(text)) {
      return (W) kept;
    }
    W made = make.apply(text);
    if (text.length() <= MAX_KEPT_LENGTH) {
      places[place] = made;
    }
    return made;
  }
}
