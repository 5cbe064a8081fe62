package dateline.pipeline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Scores of a run's entities and sentiments against gold: proper names by exact extent and type, of
 * the types that the gold has; by B-cubed who was taken for whom; which nouns and pronouns were
 * resolved; and whether mentions and sentences were called negative, neutral or positive.
 */
final class Evaluation {

  /** Places, whatever kind was meant. */
  static final String PLACE = "place";

  private static final Set<String> PLACES =
      Set.of("COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION", PLACE);

  /**
   * A document's part in it.
   *
   * @param names of all types, places as one
   * @param mentions the sentiment towards them
   * @param sentences their sentiment
   */
  record DocumentScore(String name, Counts names, ToneScore mentions, ToneScore sentences) {}

  private final Map<String, Counts> byType = new TreeMap<>();
  private final List<DocumentScore> documents = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final BCubed entities = new BCubed();
  private final Counts standIns = new Counts();
  private boolean tellsEntities;
  private int leftOut;

  static Evaluation of(List<GoldDocument> gold, RunSpans run) {
    Evaluation evaluation = new Evaluation();
    // What one form of gold has no type for, another may have.
    Map<GoldDocument.Form, Set<String>> types = new EnumMap<>(GoldDocument.Form.class);
    for (GoldDocument document : gold) {
      Set<String> ofForm = types.computeIfAbsent(document.form(), form -> new TreeSet<>());
      document.annotations().spans().stream().map(AnnotatedSpan::type).forEach(ofForm::add);
    }
    for (GoldDocument document : gold) {
      evaluation.add(document, run.of(document), types.getOrDefault(document.form(), Set.of()));
    }
    return evaluation;
  }

  private void add(GoldDocument document, @Nullable Annotations found, Set<String> types) {
    if (found == null) {
      missing.add(document.name());
    }
    Annotations gold = document.annotations();
    Annotations ours = found == null ? Annotations.NONE : found;
    Counts names = new Counts();
    for (String type : types) {
      Counts counts = counts(gold, ours, Set.of(type));
      if (!type.equals(PLACE)) {
        byType.computeIfAbsent(type, t -> new Counts()).add(counts);
      }
      if (!PLACES.contains(type)) {
        names.add(counts);
      }
    }
    if (types.stream().anyMatch(PLACES::contains)) {
      Counts places = counts(gold, ours, PLACES);
      byType.computeIfAbsent(PLACE, t -> new Counts()).add(places);
      names.add(places);
    }
    if (document.form().tellsEntities()) {
      tellsEntities = true;
      entities.add(gold.spans(), ours.spans());
      standIns.add(StandIns.counts(gold.spans(), ours.spans()));
    }
    ToneScore mentions = new ToneScore();
    mentions.add(gold.mentions(), ours.mentions());
    ToneScore sentences = new ToneScore();
    sentences.add(gold.sentences(), ours.sentences());
    documents.add(new DocumentScore(document.name(), names, mentions, sentences));
    leftOut += document.leftOut();
  }

  private static Counts counts(Annotations gold, Annotations ours, Set<String> types) {
    Set<AnnotatedSpan.Extent> wanted = extents(gold.spans(), types);
    Set<AnnotatedSpan.Extent> found = extents(ours.spans(), types);
    Set<AnnotatedSpan.Extent> right = new HashSet<>(wanted);
    right.retainAll(found);
    Counts counts = new Counts();
    counts.add(right.size(), found.size(), wanted.size());
    return counts;
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

  /** Names that gold has and records have no type for. */
  int leftOut() {
    return leftOut;
  }

  /** Whether gold says which mentions are one entity. */
  boolean tellsEntities() {
    return tellsEntities;
  }

  BCubed entities() {
    return entities;
  }

  /** Nouns and pronouns that stand for what has a name. */
  Counts standIns() {
    return standIns;
  }

  /** The sentiments of all mentions, or of all sentences, of which gold has one. */
  ToneScore tones(Function<DocumentScore, ToneScore> part) {
    return tones(documents, part);
  }

  private static ToneScore tones(
      List<DocumentScore> documents, Function<DocumentScore, ToneScore> part) {
    ToneScore all = new ToneScore();
    documents.forEach(document -> all.add(part.apply(document)));
    return all;
  }

  /** Gold documents that the run does not have. */
  List<String> missing() {
    return missing;
  }

  /** Those with most errors of some kind first; none without. */
  List<DocumentScore> worst(int count, ToIntFunction<DocumentScore> errors) {
    return documents.stream()
        .filter(document -> errors.applyAsInt(document) > 0)
        .sorted(
            Comparator.comparingInt((DocumentScore document) -> -errors.applyAsInt(document))
                .thenComparing(DocumentScore::name))
        .limit(count)
        .toList();
  }

  /** Of the F1 over all types. */
  Interval interval() {
    return Interval.of(documents, drawn -> sum(drawn).f1());
  }

  /** Of the macro F1 of sentiments. */
  Interval interval(Function<DocumentScore, ToneScore> part) {
    List<DocumentScore> annotated =
        documents.stream().filter(document -> part.apply(document).gold() > 0).toList();
    return Interval.of(annotated, drawn -> tones(drawn, part).macro());
  }
}
