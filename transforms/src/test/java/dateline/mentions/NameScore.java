package dateline.mentions;

import dateline.mentions.KnownSentence.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names found and names that are there, by class. */
final class NameScore {

  static final String HEADINGS = "PERSON  ORGANIZATION  place  the three  all five";

  private static final Set<NameClass> THREE =
      Set.of(NameClass.PERSON, NameClass.ORGANIZATION, NameClass.LOCATION);

  private final Map<NameClass, Integer> gold = new EnumMap<>(NameClass.class);
  private final Map<NameClass, Integer> found = new EnumMap<>(NameClass.class);
  private final Map<NameClass, Integer> right = new EnumMap<>(NameClass.class);

  void add(List<Span> expected, List<Span> actual) {
    Set<Span> wanted = new HashSet<>(expected);
    Set<Span> got = new HashSet<>(actual);
    wanted.forEach(span -> gold.merge(span.type(), 1, Integer::sum));
    got.forEach(span -> found.merge(span.type(), 1, Integer::sum));
    got.retainAll(wanted);
    got.forEach(span -> right.merge(span.type(), 1, Integer::sum));
  }

  /** Of persons, organisations and places. */
  double ofThree() {
    return f1(THREE);
  }

  private double f1(Collection<NameClass> classes) {
    double both = sum(gold, classes) + sum(found, classes);
    return both == 0 ? 0 : 2 * sum(right, classes) / both;
  }

  private static double sum(Map<NameClass, Integer> counts, Collection<NameClass> classes) {
    return classes.stream().mapToInt(type -> counts.getOrDefault(type, 0)).sum();
  }

  /** The F1 of exact spans, under {@link #HEADINGS}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%6.3f %13.3f %6.3f %10.3f %9.3f",
        f1(Set.of(NameClass.PERSON)),
        f1(Set.of(NameClass.ORGANIZATION)),
        f1(Set.of(NameClass.LOCATION)),
        f1(THREE),
        f1(List.of(NameClass.values())));
  }
}
