package dateline.nlp.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known, without running it, of the texts that a regular expression matches. It may say too
 * little and never too much: case apart, every text that matches is among the strings and holds one
 * of the required parts.
 *
 * @param strings all strings that can match; null if there are too many, or nobody knows
 * @param required strings of which one is in every text that matches; empty if none is known
 */
record Wording(@Nullable Set<String> strings, Set<String> required) {

  /** Nothing is known. */
  static final Wording ANY = new Wording(null, Set.of());

  private static final int MAX_STRINGS = 64;

  /** Exactly these strings. */
  static Wording of(Set<String> strings) {
    if (strings.size() > MAX_STRINGS) {
      return ANY;
    }
    return new Wording(strings, strings.contains("") ? Set.of() : strings);
  }

  /** One or the other. */
  Wording or(Wording other) {
    if (strings != null && other.strings != null) {
      return of(union(strings, other.strings));
    }
    if (required.isEmpty() || other.required.isEmpty()) {
      return ANY;
    }
    return new Wording(null, union(required, other.required));
  }

  /** This or nothing. */
  Wording optional() {
    return strings == null ? ANY : of(union(strings, Set.of("")));
  }

  /** This once and then any number of times. */
  Wording repeated() {
    return new Wording(null, required);
  }

  /** Every string of one followed by every string of the other; null if these are too many. */
  static @Nullable Set<String> join(Set<String> first, Set<String> second) {
    if (first.size() * second.size() > MAX_STRINGS) {
      return null;
    }
    Set<String> joined = new LinkedHashSet<>();
    for (String begin : first) {
      for (String end : second) {
        joined.add(begin + end);
      }
    }
    return joined;
  }

  private static Set<String> union(Set<String> first, Set<String> second) {
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return union;
  }
}
