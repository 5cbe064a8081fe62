package dateline.mentions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name at one of its places in a document.
 *
 * @param sentence its index
 * @param first its first token in the sentence
 * @param end the token behind its last
 * @param words its tokens as written
 * @param text the name as written, in one line
 * @param listed whether the gazetteer has it for a place
 * @param type what it is taken for
 * @param recognized what it was taken for at this place, before the document was asked
 * @param confidence that it is what it was taken for, in [0, 1]; null where no model said so
 */
record MentionedName(
    int sentence,
    int first,
    int end,
    List<String> words,
    String text,
    boolean listed,
    NameClass type,
    NameClass recognized,
    @Nullable Double confidence) {

  MentionedName withType(NameClass newType) {
    return new MentionedName(
        sentence, first, end, words, text, listed, newType, recognized, confidence);
  }

  boolean is(NameClass other) {
    return type == other;
  }

  /** Whether it is written as one word, whatever hyphens that holds. */
  boolean isSingleWord() {
    return text.indexOf(' ') < 0;
  }

  /** Equal for names that are written alike, in whatever case. */
  String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The word it begins with, with its hyphens. */
  String firstWord() {
    return text.substring(0, isSingleWord() ? text.length() : text.indexOf(' '));
  }

  /** The word it ends with, with its hyphens. */
  String lastWord() {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** The tokens of the word it begins with. */
  List<String> firstWordTokens() {
    int end = 0;
    for (int length = 0; length < firstWord().length(); end++) {
      length += words.get(end).length();
    }
    return words.subList(0, end);
  }

  /** The tokens of the word it ends with. */
  List<String> lastWordTokens() {
    int begin = words.size();
    for (int length = 0; length < lastWord().length(); length += words.get(begin).length()) {
      begin--;
    }
    return words.subList(begin, words.size());
  }
}
