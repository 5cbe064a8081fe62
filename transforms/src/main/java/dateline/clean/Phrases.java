package dateline.clean;

import dateline.text.ResourceLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.records.RemovalReason;

/** The phrases of {@code phrases.txt}: what clutter says, by reason. */
final class Phrases {

  private static final String ANYTHING = "...";
  private static final String NUMBER = "<number>";
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*");

  /** The phrases of one reason. */
  private static final class OfReason {
    final Set<String> whole = new HashSet<>();
    final List<String> prefixes = new ArrayList<>();
    final List<String> suffixes = new ArrayList<>();
    final List<String> inner = new ArrayList<>();
  }

  private static final Phrases SHIPPED = load();

  private final Map<RemovalReason, OfReason> phrases = new EnumMap<>(RemovalReason.class);

  private Phrases() {}

  static Phrases shipped() {
    return SHIPPED;
  }

  /**
   * Whether a block says what clutter of this reason says.
   *
   * @param lower the block's text, in lower case, without a bullet
   */
  boolean match(RemovalReason reason, String lower) {
    OfReason mine = phrases.get(reason);
    if (mine == null) {
      return false;
    }
    String bare = lower.replaceAll("^[\\s:>»\\-–—|\\[(]+|[\\s:>»\\-–—|\\])]+$", "");
    return mine.whole.contains(bare)
        || mine.whole.contains(DIGITS.matcher(bare).replaceAll(NUMBER))
        || mine.prefixes.stream().anyMatch(bare::startsWith)
        || mine.suffixes.stream().anyMatch(bare::endsWith)
        || mine.inner.stream().anyMatch(bare::contains);
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
