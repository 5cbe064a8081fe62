package dateline.nlp.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Reads the regular expression for one token, to learn which texts it can match. Most expressions
 * of the mapping files ({@code N\.?Y\.?}) stand for a handful of words, which the trie then finds.
 *
 * <p>It knows the part of Java's syntax that mapping files use. Of an expression with anything else
 * it says that it may match any text, so that it is tried on every token.
 */
final class TokenExpression {

  /** By character; asked for every character of every entry. */
  private static final boolean[] IS_SPECIAL = new boolean[0x80];

  static {
    "[]?.\\^$()*+{}|".chars().forEach(c -> IS_SPECIAL[c] = true);
  }

  private final String source;
  private int position;
  private boolean isUnderstood = true;

  private TokenExpression(String source) {
    this.source = source;
  }

  /** Whether CoreNLP takes an entry's word for a regular expression. */
  static boolean isExpression(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < IS_SPECIAL.length && IS_SPECIAL[c]) {
        return true;
      }
    }
    return false;
  }

  /** What is known of the tokens that an entry's word stands for. */
  static Wording wording(String word) {
    if (!isExpression(word)) {
      return Wording.of(Set.of(word));
    }
    TokenExpression expression = new TokenExpression(word);
    Wording wording = expression.alternatives();
    boolean isRead = expression.position == word.length();
    return isRead && expression.isUnderstood ? wording : Wording.ANY;
  }

  private Wording alternatives() {
    Wording wording = sequence();
    while (accept('|')) {
      wording = wording.or(sequence());
    }
    return wording;
  }

  private Wording sequence() {
    WordingSequence sequence = new WordingSequence();
    while (position < source.length() && peek() != '|' && peek() != ')') {
      sequence.add(quantified(part()));
    }
    return sequence.wording();
  }

  private Wording part() {
    char c = next();
    return switch (c) {
      case '.' -> Wording.ANY;
      // They match no character, and where they hold does not matter to what may match.
      case '^', '$' -> Wording.of(Set.of(""));
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '{', '*', '+', '?' -> notUnderstood();
      default -> Character.isSurrogate(c) ? notUnderstood() : character(c);
    };
  }

  private Wording quantified(Wording part) {
    Wording quantified;
    if (accept('?')) {
      quantified = part.optional();
    } else if (accept('*')) {
      quantified = Wording.ANY;
    } else if (accept('+')) {
      quantified = part.repeated();
    } else if (accept('{')) {
      quantified = isPositive() ? part.repeated() : Wording.ANY;
      int end = source.indexOf('}', position);
      if (end < 0) {
        return notUnderstood();
      }
      position = end + 1;
    } else {
      return part;
    }
    // Reluctant or possessive: which of the matches is found does not matter here.
    if (!accept('?')) {
      accept('+');
    }
    return quantified;
  }

  private boolean isPositive() {
    return position < source.length() && peek() >= '1' && peek() <= '9';
  }

  private Wording group() {
    if (accept('?') && !accept(':')) {
      return notUnderstood();
    }
    Wording wording = alternatives();
    return accept(')') ? wording : notUnderstood();
  }

  /** Known only if its characters are listed one by one. */
  private Wording characterClass() {
    boolean isList = !accept('^');
    Set<String> characters = new LinkedHashSet<>();
    int start = position;
    while (position < source.length()) {
      if (position > start && accept(']')) {
        return isList ? Wording.of(characters) : Wording.ANY;
      }
      if (accept('-')) {
        isList = false;
        continue;
      }
      Wording member = classMember();
      if (member.strings() == null) {
        isList = false;
      } else {
        characters.addAll(member.strings());
      }
    }
    return notUnderstood();
  }

  private Wording classMember() {
    char c = next();
    if (c == '\\') {
      return escape();
    }
    boolean isSetSyntax = c == '[' || c == ']' || (c == '&' && accept('&'));
    return isSetSyntax || Character.isSurrogate(c) ? notUnderstood() : character(c);
  }

  private Wording escape() {
    if (position == source.length()) {
      return notUnderstood();
    }
    char c = next();
    if ("wWdDsS".indexOf(c) >= 0) {
      return Wording.ANY;
    }
    // What other letters and digits mean is not read here.
    return c < 0x80 && !Character.isLetterOrDigit(c) ? character(c) : notUnderstood();
  }

  private static Wording character(char character) {
    return Wording.of(Set.of(String.valueOf(character)));
  }

  private Wording notUnderstood() {
    isUnderstood = false;
    return Wording.ANY;
  }

  private boolean accept(char c) {
    if (position < source.length() && peek() == c) {
      position++;
      return true;
    }
    return false;
  }

  private char peek() {
    return source.charAt(position);
  }

  private char next() {
    return source.charAt(position++);
  }
}
