package dateline.clean.metadata;

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
    String plain = folded(text).strip();
    return plain.isEmpty() ? null : plain;
  }

  /** With each run of white space as one space. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean another = c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u200b';
      if (!another) {
        folded.append(c);
      } else if (!space) {
        folded.append(' ');
      }
      space = another;
    }
    return folded.toString();
  }

  /** Its letters and digits in lower case: what two spellings of a name have in common. */
  static String key(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    int next;
    for (int at = 0; at < lower.length(); at = next) {
      int c = lower.codePointAt(at);
      next = at + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        key.append(lower, at, next);
      }
    }
    return key.toString();
  }

  /** Whether a text has a key; nearly always its first letters tell that it has not. */
  static boolean hasKey(String text, String key) {
    int same = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80) {
        return key(text).equals(key);
      }
      if (Character.isLetterOrDigit(c)) {
        if (same == key.length() || Character.toLowerCase(c) != key.charAt(same)) {
          return false;
        }
        same++;
      }
    }
    return same == key.length();
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
