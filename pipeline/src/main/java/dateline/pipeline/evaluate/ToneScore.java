package dateline.pipeline.evaluate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dateline.records.Polarity;

/**
 * How well sentiments are told: each gold span by that of ours which shares most with it. Where
 * there is none, it counts as missed. Spans of ours that gold says nothing of count for nothing.
 */
final class ToneScore {

  private static final List<Polarity> CLASSES =
      List.of(Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE);

  private final Map<Polarity, Counts> byClass = new EnumMap<>(Polarity.class);
  private int gold;
  private int right;

  ToneScore() {
    CLASSES.forEach(polarity -> byClass.put(polarity, new Counts()));
  }

  void add(List<TonedSpan> expected, List<TonedSpan> found) {
    for (TonedSpan span : expected) {
      Optional<Polarity> ours = told(span.extent(), found);
      boolean same = ours.isPresent() && ours.get() == span.polarity();
      gold++;
      right += same ? 1 : 0;
      of(span.polarity()).add(same ? 1 : 0, 0, 1);
      ours.ifPresent(polarity -> of(polarity).add(0, 1, 0));
    }
  }

  private static Optional<Polarity> told(AnnotatedSpan.Extent extent, List<TonedSpan> found) {
    return found.stream()
        .filter(span -> span.extent().overlap(extent) > 0)
        .max(Comparator.comparingDouble(span -> span.extent().overlap(extent)))
        .map(TonedSpan::polarity);
  }

  void add(ToneScore other) {
    other.byClass.forEach((polarity, counts) -> of(polarity).add(counts));
    gold += other.gold;
    right += other.right;
  }

  Counts of(Polarity polarity) {
    return Objects.requireNonNull(byClass.get(polarity));
  }

  List<Polarity> classes() {
    return CLASSES;
  }

  /** Spans that gold has. */
  int gold() {
    return gold;
  }

  /** Spans that were told, right or wrong. */
  int found() {
    return CLASSES.stream().mapToInt(polarity -> of(polarity).found()).sum();
  }

  /** Spans that were told wrong, or not at all. */
  int errors() {
    return gold - right;
  }

  /** Mean of the classes' F1, of those that gold has; 1 if it has none. */
  double macro() {
    return CLASSES.stream()
        .map(this::of)
        .filter(counts -> counts.gold() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(1);
  }
}
