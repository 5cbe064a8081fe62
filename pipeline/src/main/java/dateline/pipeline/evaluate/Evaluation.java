package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a run's entities against gold: proper names by exact extent and type, of the types that
 * the gold has, and by B-cubed who was taken for whom.
 */
final class Evaluation {

  private static final int SAMPLES = 1000;
  private static final int OUTSIDE_PER_THOUSAND = 25;
  private static final Set<String> PLACES =
      Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION");

  /** Places, whatever kind was meant. */
  static final String PLACE = "place";

  /**
   * A document's part in it.
   *
   * @param names of all types, places as one
   */
  record DocumentScore(String name, Counts names) {}

  /** An interval of a figure. */
  record Interval(double low, double high) {}

  private final Map<String, Counts> byType = new TreeMap<>();
  private final List<DocumentScore> documents = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final BCubed entities = new BCubed();

  static Evaluation of(List<GoldDocument> gold, RunSpans run) {
    Evaluation evaluation = new Evaluation();
    Set<String> types = new HashSet<>();
    for (GoldDocument document : gold) {
      document.spans().stream().map(AnnotatedSpan::type).forEach(types::add);
    }
    for (GoldDocument document : gold) {
      evaluation.add(document, run.of(document), types);
    }
    return evaluation;
  }

  private void add(GoldDocument gold, @Nullable List<AnnotatedSpan> found, Set<String> types) {
    if (found == null) {
      missing.add(gold.name());
    }
    List<AnnotatedSpan> ours = found == null ? List.of() : found;
    for (String type : types) {
      byType
          .computeIfAbsent(type, t -> new Counts())
          .add(counts(extents(gold.spans(), Set.of(type)), extents(ours, Set.of(type))));
    }
    Counts names = new Counts();
    Set<String> others = new HashSet<>(types);
    others.removeAll(PLACES);
    for (String type : others) {
      names.add(counts(extents(gold.spans(), Set.of(type)), extents(ours, Set.of(type))));
    }
    if (types.stream().anyMatch(PLACES::contains)) {
      Counts places = counts(extents(gold.spans(), PLACES), extents(ours, PLACES));
      byType.computeIfAbsent(PLACE, t -> new Counts()).add(places);
      names.add(places);
    }
    documents.add(new DocumentScore(gold.name(), names));
    entities.add(gold.spans(), ours);
  }

  private static Set<AnnotatedSpan.Extent> extents(List<AnnotatedSpan> spans, Set<String> types) {
    Set<AnnotatedSpan.Extent> extents = new HashSet<>();
    for (AnnotatedSpan span : spans) {
      if (span.name() && types.contains(span.type())) {
        extents.add(span.extent());
      }
    }
    return extents;
  }

  private static Counts counts(Set<AnnotatedSpan.Extent> gold, Set<AnnotatedSpan.Extent> found) {
    Set<AnnotatedSpan.Extent> right = new HashSet<>(gold);
    right.retainAll(found);
    Counts counts = new Counts();
    counts.add(right.size(), found.size(), gold.size());
    return counts;
  }

  /** By type, {@link #PLACE} among them; sorted. */
  Map<String, Counts> byType() {
    return byType;
  }

  /** Over all types, places as one. */
  Counts all() {
    return sum(documents);
  }

  private static Counts sum(List<DocumentScore> documents) {
    Counts all = new Counts();
    documents.forEach(document -> all.add(document.names()));
    return all;
  }

  BCubed entities() {
    return entities;
  }

  /** Gold documents that the run does not have. */
  List<String> missing() {
    return missing;
  }

  /** Those with most errors first. */
  List<DocumentScore> worst(int count) {
    return documents.stream()
        .filter(document -> document.names().errors() > 0)
        .sorted(
            Comparator.comparingInt((DocumentScore document) -> -document.names().errors())
                .thenComparing(DocumentScore::name))
        .limit(count)
        .toList();
  }

  /**
   * Where the F1 over all types would lie in 95 of 100 such sets of documents: by drawing as many
   * documents from these again and again (bootstrap).
   */
  Interval interval() {
    Random random = new Random(1);
    double[] figures = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      List<DocumentScore> drawn = new ArrayList<>();
      for (int k = 0; k < documents.size(); k++) {
        drawn.add(documents.get(random.nextInt(documents.size())));
      }
      figures[i] = sum(drawn).f1();
    }
    Arrays.sort(figures);
    int outside = SAMPLES * OUTSIDE_PER_THOUSAND / 1000;
    return new Interval(figures[outside], figures[SAMPLES - 1 - outside]);
  }
}
