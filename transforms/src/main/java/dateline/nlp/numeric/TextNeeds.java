package dateline.nlp.numeric;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of many regular expressions may be found in a text, in one pass: a tree of how their
 * matches begin. One of them is an alternative of all names of time zones, which the regex engine
 * would try one by one at each character.
 */
final class TextNeeds {

  /** Bit sets of a single machine word hold that many expressions. */
  private static final int MAX_PATTERNS = 64;

  private final Node anywhere = new Node();
  private final Node atBoundary = new Node();
  private final long always;

  TextNeeds(List<Pattern> patterns) {
    if (patterns.size() > MAX_PATTERNS) {
      throw new IllegalArgumentException(patterns.size() + " text rules");
    }
    long unknown = 0;
    for (int i = 0; i < patterns.size(); i++) {
      Pattern pattern = patterns.get(i);
      Set<String> prefixes = RegexPrefixes.of(pattern);
      if (prefixes == null) {
        unknown |= 1L << i;
      } else {
        Node root = RegexPrefixes.beginsAtWordBoundary(pattern) ? atBoundary : anywhere;
        boolean ends = RegexPrefixes.endsAtWordBoundary(pattern);
        for (String prefix : prefixes) {
          root.add(prefix, ends, 1L << i);
        }
      }
    }
    this.always = unknown;
  }

  /** The patterns that may be found in the text, as bits; those left out are not found in it. */
  long mayBeFound(String text) {
    long found = always;
    int length = text.length();
    char[] folded = new char[length];
    for (int i = 0; i < length; i++) {
      folded[i] = RegexPrefixes.fold(text.charAt(i));
    }
    for (int i = 0; i < length; i++) {
      found |= anywhere.walk(folded, text, i);
      if (mayBeBoundary(text, i)) {
        found |= atBoundary.walk(folded, text, i);
      }
    }
    return found;
  }

  private static boolean mayBeBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !isAsciiWord(text.charAt(at - 1))
        || !isAsciiWord(text.charAt(at));
  }

  /** What all versions of Java take for a part of a word: between two of them is no boundary. */
  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static final class Node {

    private char[] letters = {};
    private Node[] nodes = {};
    private long patterns;
    private long patternsEndingHere;

    /** Adds a beginning; with {@code ends}, a whole match must be followed by a boundary. */
    void add(String prefix, boolean ends, long pattern) {
      boolean open = prefix.endsWith(RegexPrefixes.OPEN);
      Node node = this;
      for (int i = 0; i < prefix.length() - (open ? 1 : 0); i++) {
        node = node.grow(prefix.charAt(i));
      }
      if (ends && !open) {
        node.patternsEndingHere |= pattern;
      } else {
        node.patterns |= pattern;
      }
    }

    private Node grow(char c) {
      Node known = next(c);
      if (known != null) {
        return known;
      }
      Node added = new Node();
      letters = Arrays.copyOf(letters, letters.length + 1);
      nodes = Arrays.copyOf(nodes, nodes.length + 1);
      letters[letters.length - 1] = c;
      nodes[nodes.length - 1] = added;
      return added;
    }

    long walk(char[] folded, String text, int begin) {
      long found = 0;
      Node node = this;
      for (int i = begin; i < folded.length; i++) {
        node = node.next(folded[i]);
        if (node == null) {
          return found;
        }
        found |= node.patterns;
        if (node.patternsEndingHere != 0 && mayBeBoundary(text, i + 1)) {
          found |= node.patternsEndingHere;
        }
      }
      return found;
    }

    private @Nullable Node next(char c) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == c) {
          return nodes[i];
        }
      }
      return null;
    }
  }
}
