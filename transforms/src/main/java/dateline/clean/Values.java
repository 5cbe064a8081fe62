package dateline.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Values that a page states, as plain text. */
final class Values {

  private static final int MAX_LENGTH = 2000;

  private Values() {}

  /** A value with its white space folded and its character references read; null if it is empty. */
  static @Nullable String of(@Nullable String stated) {
    if (stated == null || stated.length() > MAX_LENGTH) {
      return null;
    }
    // Some CMSes escape twice.
    String text = stated.indexOf('&') < 0 ? stated : Parser.unescapeEntities(stated, true);
    String plain = text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    return plain.isEmpty() ? null : plain;
  }

  /** Its letters and digits in lower case: what two spellings of a name have in common. */
  static String key(String text) {
    StringBuilder key = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Those that are there. */
  static List<String> present(@Nullable String... values) {
    return Arrays.stream(values).filter(Objects::nonNull).toList();
  }

  /** The first that is there; null if none is. */
  static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
