package dateline.nlp.numeric;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a match of a regular expression can begin: a set of folded strings, one of which every match
 * starts with (see {@link #fold}).
 *
 * <p>It reads the part of Java's syntax that SUTime's text rules use: literals, quoted literals,
 * simple escapes and classes, groups, alternatives and quantifiers. What it does not know ends the
 * strings there, so that they never promise too much.
 */
final class RegexPrefixes {

  /** Longer than any name of a time zone. */
  private static final int LENGTH = 64;

  /** A loop is followed that many times; a match that goes on is known well enough by then. */
  private static final int TIMES = 6;

  private static final int MAX_STRINGS = 2000;
  private static final int SHORT = 6;
  private static final int MAX_CLASS = 8;

  /** Stands behind a beginning that goes on in some way. */
  static final String OPEN = "\0";

  private final String regex;
  private final Set<String> prefixes;
  private int at;

  private RegexPrefixes(Pattern pattern) {
    this.regex = pattern.pattern();
    this.prefixes = alternatives(Set.of(""));
    if (at < regex.length()) {
      throw new UnknownSyntax();
    }
  }

  /**
   * The beginnings of all matches, folded; one that ends in {@link #OPEN} goes on in some way, any
   * other is the whole match.
   *
   * @return null when nothing is known of how a match begins
   */
  static @Nullable Set<String> of(Pattern pattern) {
    int known = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    if ((pattern.flags() & ~known) != 0) {
      return null;
    }
    try {
      Set<String> prefixes = new RegexPrefixes(pattern).prefixes;
      return prefixes.contains("") || prefixes.contains(OPEN) ? null : prefixes;
    } catch (UnknownSyntax e) {
      return null;
    }
  }

  /** Whether a match can only begin at the boundary of a word. */
  static boolean beginsAtWordBoundary(Pattern pattern) {
    return pattern.pattern().startsWith("\\b") && !hasTopLevelAlternatives(pattern.pattern());
  }

  /** Whether a match can only end at the boundary of a word. */
  static boolean endsAtWordBoundary(Pattern pattern) {
    return pattern.pattern().endsWith("\\b") && !hasTopLevelAlternatives(pattern.pattern());
  }

  private static boolean hasTopLevelAlternatives(String regex) {
    int depth = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (regex.startsWith("\\Q", i)) {
        i = regex.indexOf("\\E", i) + 1;
      } else if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * One character for all that a pattern ignoring case takes for the same, and one for all ASCII
   * digits.
   */
  static char fold(char c) {
    return c >= '0' && c <= '9' ? '0' : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Says that the expression goes beyond what is read here. */
  private static final class UnknownSyntax extends RuntimeException {}

  private Set<String> alternatives(Set<String> before) {
    Set<String> all = new LinkedHashSet<>(sequence(before));
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence(before));
    }
    return checked(all);
  }

  private Set<String> sequence(Set<String> before) {
    Set<String> strings = before;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      strings = quantified(strings);
    }
    return strings;
  }

  private Set<String> quantified(Set<String> before) {
    int begin = at;
    Set<String> once = atom(before);
    int end = at;
    int min = 1;
    int max = 1;
    if (at < regex.length()) {
      switch (regex.charAt(at)) {
        case '?' -> {
          min = 0;
          at++;
        }
        case '*' -> {
          min = 0;
          max = Integer.MAX_VALUE;
          at++;
        }
        case '+' -> {
          max = Integer.MAX_VALUE;
          at++;
        }
        case '{' -> {
          int close = regex.indexOf('}', at);
          String[] bounds = regex.substring(at + 1, close).split(",", -1);
          min = Integer.parseInt(bounds[0]);
          max =
              bounds.length == 1
                  ? min
                  : bounds[1].isEmpty() ? Integer.MAX_VALUE : number(bounds[1]);
          at = close + 1;
        }
        default -> {}
      }
      if (at < regex.length() && at > end && "?+".indexOf(regex.charAt(at)) >= 0) {
        // Lazy or possessive: the same beginnings, or fewer.
        at++;
      }
    }
    int next = at;
    Set<String> result = new LinkedHashSet<>();
    if (min == 0) {
      result.addAll(before);
    }
    Set<String> strings = once;
    for (int times = 1; times <= Math.min(max, TIMES); times++) {
      if (times > 1) {
        at = begin;
        strings = atom(strings);
      }
      if (times == TIMES && max > TIMES) {
        strings = closed(strings);
      }
      if (times >= Math.min(min, TIMES)) {
        result.addAll(strings);
      }
    }
    at = next;
    return checked(result);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private Set<String> atom(Set<String> before) {
    char c = regex.charAt(at++);
    switch (c) {
      case '(' -> {
        if (regex.startsWith("?:", at)) {
          at += 2;
        } else if (regex.startsWith("?", at)) {
          throw new UnknownSyntax();
        }
        Set<String> inner = alternatives(before);
        if (at >= regex.length()) {
          throw new UnknownSyntax();
        }
        at++;
        return inner;
      }
      case '[' -> {
        return characterClass(before);
      }
      case '\\' -> {
        return escape(before);
      }
      case '.' -> {
        return closed(before);
      }
      case '^', '$', '{', '*', '+', '?' -> throw new UnknownSyntax();
      default -> {
        return followed(before, Set.of(fold(c)));
      }
    }
  }

  private Set<String> escape(Set<String> before) {
    char c = regex.charAt(at++);
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      Set<String> strings = before;
      for (; at < end; at++) {
        strings = followed(strings, Set.of(fold(regex.charAt(at))));
      }
      at = end + 2;
      return strings;
    }
    if (c == 'b') {
      return before;
    }
    if (c == 'd') {
      return followed(before, Set.of('0'));
    }
    if (Character.isLetterOrDigit(c)) {
      if ("sSwWD".indexOf(c) < 0) {
        throw new UnknownSyntax();
      }
      return closed(before);
    }
    return followed(before, Set.of(fold(c)));
  }

  private Set<String> characterClass(Set<String> before) {
    int close = regex.indexOf(']', at + 1);
    String inside = regex.substring(at, close);
    at = close + 1;
    if (inside.startsWith("^") || inside.indexOf('[') >= 0 || inside.indexOf('&') >= 0) {
      return closed(before);
    }
    Set<Character> members = new LinkedHashSet<>();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\') {
        char escaped = inside.charAt(++i);
        if (escaped == 'd') {
          members.add('0');
        } else if (Character.isLetterOrDigit(escaped)) {
          return closed(before);
        } else {
          members.add(fold(escaped));
        }
      } else if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
        for (int member = c; member <= inside.charAt(i + 2); member++) {
          members.add(fold((char) member));
        }
        i += 2;
      } else {
        members.add(fold(c));
      }
    }
    return members.size() > MAX_CLASS ? closed(before) : followed(before, members);
  }

  private static Set<String> followed(Set<String> before, Set<Character> next) {
    Set<String> strings = new LinkedHashSet<>();
    for (String string : before) {
      if (string.endsWith(OPEN)) {
        strings.add(string);
      } else {
        for (char c : next) {
          strings.add(string.length() + 1 == LENGTH ? string + c + OPEN : string + c);
        }
      }
    }
    return checked(strings);
  }

  private static Set<String> closed(Set<String> before) {
    Set<String> strings = new LinkedHashSet<>();
    for (String string : before) {
      strings.add(string.endsWith(OPEN) ? string : string + OPEN);
    }
    return strings;
  }

  /** Keeps the strings few: where they are many, their first characters must do. */
  private static Set<String> checked(Set<String> strings) {
    if (strings.size() <= MAX_STRINGS) {
      return strings;
    }
    Set<String> shorter = new LinkedHashSet<>();
    for (String string : strings) {
      shorter.add(string.length() > SHORT ? string.substring(0, SHORT) + OPEN : string);
    }
    if (shorter.size() > MAX_STRINGS) {
      throw new UnknownSyntax();
    }
    return shorter;
  }
}
