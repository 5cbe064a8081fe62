package dateline.entities;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.records.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * A mention on its way into an entity.
 *
 * @param begin first code point
 * @param end code point after the last one
 * @param text of the span
 * @param sentence its index
 * @param firstToken index of its first token in the sentence
 * @param endToken index of the token behind its last one
 * @param type CoreNLP's
 * @param kind of its head
 * @param normalizedValue TIMEX3 value or number
 * @param confidence in [0, 1]
 * @param recognizedType what it was taken for at this place, where the document says otherwise
 */
record NamedMention(
    int begin,
    int end,
    String text,
    int sentence,
    int firstToken,
    int endToken,
    String type,
    MentionKind kind,
    @Nullable String normalizedValue,
    @Nullable Double confidence,
    @Nullable String recognizedType) {

  private static final Pattern SPLIT = Pattern.compile("[\\s\\u2010-\\u2015-]+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  boolean is(String other) {
    return type.equals(other);
  }

  /** Its words in lower case; "Jae-in" is two of them, as "Jae In" is. */
  List<String> words() {
    return List.of(SPLIT.split(text.toLowerCase(Locale.ROOT), -1));
  }

  /** Equal for spellings of one name. */
  String key() {
    return String.join(" ", words());
  }

  /** Written in capitals throughout, as in a headline: short ones are acronyms. */
  boolean isInCapitals() {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Written as one word, whatever hyphens it holds. */
  boolean isSingleWord() {
    return name().indexOf(' ') < 0;
  }

  /** The text in one line: a name may be wrapped. */
  String name() {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
