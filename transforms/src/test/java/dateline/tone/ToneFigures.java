package dateline.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import news.dateline.records.Polarity;

/**
 * How well examples are told by the parameters, and by CoreNLP: F1 of each label and their mean.
 */
final class ToneFigures {

  private static final List<Polarity> LABELS =
      List.of(Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.POSITIVE);

  private record Told(Polarity label, Polarity ours, Polarity coreNlp) {}

  private final List<Told> examples = new ArrayList<>();

  /** Takes in what is right for an example and what is said of it. */
  void add(Polarity label, Polarity ours, Polarity coreNlp) {
    examples.add(new Told(label, ours, coreNlp));
  }

  @Override
  public String toString() {
    return examples.size()
        + " examples, macro F1 "
        + text(Told::ours)
        + "; CoreNLP "
        + text(Told::coreNlp);
  }

  private String text(Function<Told, Polarity> found) {
    double mean = LABELS.stream().mapToDouble(label -> f1(label, found)).average().orElse(0);
    return LABELS.stream()
        .map(label -> label.name().toLowerCase(Locale.ROOT) + rounded(f1(label, found)))
        .collect(Collectors.joining(", ", rounded(mean).strip() + " (", ")"));
  }

  private static String rounded(double figure) {
    return String.format(Locale.ROOT, " %.3f", figure);
  }

  private double f1(Polarity label, Function<Told, Polarity> found) {
    long both = count(told -> told.label() == label && found.apply(told) == label);
    long either = count(told -> told.label() == label) + count(told -> found.apply(told) == label);
    return either == 0 ? 0 : 2.0 * both / either;
  }

  private long count(Predicate<Told> condition) {
    return examples.stream().filter(condition).count();
  }
}
