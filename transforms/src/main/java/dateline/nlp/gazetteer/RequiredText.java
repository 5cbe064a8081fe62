package dateline.nlp.gazetteer;

import dateline.nlp.words.Folding;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Strings of which a token must hold one, in any case, for an expression to match it: "www" or ":"
 * or "@" for an address. Asking for them costs a tenth of trying the expression, which on most
 * tokens fails.
 */
final class RequiredText implements Serializable {

  private final List<String> strings = new ArrayList<>();
  private final long[] characters;

  /**
   * @param strings none of them empty; if there are none, any text will do
   */
  RequiredText(Set<String> strings) {
    for (String string : strings) {
      if (strings.stream().noneMatch(other -> !other.equals(string) && string.contains(other))) {
        this.strings.add(string);
      }
    }
    this.characters = this.strings.stream().mapToLong(RequiredText::characters).toArray();
  }

  /**
   * A set of the characters of a text, case apart. Different characters can fall together: what is
   * missing is not there, what is there may be.
   */
  static long characters(String text) {
    long set = 0;
    for (int i = 0; i < text.length(); i++) {
      set |= 1L << Folding.fold(text.charAt(i));
    }
    return set;
  }

  /**
   * Whether a text may match.
   *
   * @param textCharacters the text's {@link #characters}
   */
  boolean mayBeIn(String text, long textCharacters) {
    if (characters.length == 0) {
      return true;
    }
    for (int i = 0; i < characters.length; i++) {
      if ((characters[i] & ~textCharacters) == 0 && holds(text, strings.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String text, String part) {
    for (int i = text.length() - part.length(); i >= 0; i--) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }
}
