package dateline.nlp.words;

/**
 * One form for all cases of a character, such that two texts have the same form exactly if {@link
 * String#equalsIgnoreCase} says that they are equal: it compares upper case first, then the lower
 * case of that. This is not {@link String#toLowerCase}: "ſ" and "s", "İ" and "i" are equal here.
 */
public final class Folding {

  private Folding() {}

  /** The form of a character. */
  public static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** The form of a text. */
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }
}
