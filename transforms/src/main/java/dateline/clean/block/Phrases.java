package dateline.clean.block;

import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;

/** The phrases of {@code phrases.txt}: what clutter says, by reason. */
public final class Phrases {

  private static final String ANYTHING = "...";
  private static final String NUMBER = "<number>";
  private static final String BEFORE = " :>»-–—|[(";
  private static final String BEHIND = " :>»-–—|])";
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

  /** The phrases of one reason. */
  private static final class OfReason {
    final Set<String> whole = new HashSet<>();

    /** Whether some of them hold numbers, for which the digits of a text are taken together. */
    boolean numbered;

    final List<String> prefixes = new ArrayList<>();
    final List<String> suffixes = new ArrayList<>();
    final List<String> inner = new ArrayList<>();
  }

  private static final Phrases SHIPPED = load();

  private final Map<RemovalReason, OfReason> phrases = new EnumMap<>(RemovalReason.class);

  private Phrases() {}

  public static Phrases shipped() {
    return SHIPPED;
  }

  /** A text as phrases are compared: without the marks and white space around it. */
  static String bare(String lower) {
    int begin = 0;
    int end = lower.length();
    while (begin < end && BEFORE.indexOf(lower.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && BEHIND.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(begin, end);
  }

  /**
   * Whether a block says what clutter of this reason says.
   *
   * @param bare the block's text, in lower case, without a bullet and {@link #bare}
   */
  public boolean match(RemovalReason reason, String bare) {
    OfReason mine = phrases.get(reason);
    return mine != null
        && (mine.whole.contains(bare)
            || hasDigit(bare)
                && mine.numbered
                && mine.whole.contains(DIGITS.matcher(bare).replaceAll(NUMBER))
            || any(mine.prefixes, bare::startsWith)
            || any(mine.suffixes, bare::endsWith)
            || any(mine.inner, bare::contains));
  }

  private static boolean any(List<String> phrases, Predicate<String> test) {
    for (String phrase : phrases) {
      if (test.test(phrase)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private void add(RemovalReason reason, String phrase) {
    OfReason mine = phrases.computeIfAbsent(reason, r -> new OfReason());
    boolean open = phrase.startsWith(ANYTHING);
    boolean openEnd = phrase.endsWith(ANYTHING);
    String words =
        phrase.substring(open ? ANYTHING.length() : 0).replaceAll("\\s*\\.\\.\\.$", "").strip();
    if (open && openEnd) {
      mine.inner.add(words);
    } else if (open) {
      mine.suffixes.add(words);
    } else if (openEnd) {
      mine.prefixes.add(words.endsWith(":") ? words : words + " ");
    } else {
      mine.whole.add(words);
      mine.numbered |= words.contains(NUMBER);
    }
  }

  private static Phrases load() {
    Phrases phrases = new Phrases();
    RemovalReason reason = RemovalReason.OTHER;
    for (String phrase : ResourceLines.of(Phrases.class, "phrases.txt")) {
      if (phrase.startsWith("[")) {
        reason = RemovalReason.valueOf(phrase.substring(1, phrase.length() - 1));
      } else {
        phrases.add(reason, phrase);
      }
    }
    return phrases;
  }
}
