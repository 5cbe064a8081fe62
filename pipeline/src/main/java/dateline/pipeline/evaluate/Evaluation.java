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
 * Scores of a run's records against gold: proper names by exact extent and type, of the types that
 * the gold has; by B-cubed who was taken for whom; which nouns and pronouns were resolved; whether
 * mentions and sentences were called negative, neutral or positive; who said what; and facts and
 * events, of the predicates that the gold has.
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
   * @param quotes who said what
   * @param facts of all predicates
   * @param events of all predicates
   */
  record DocumentScore(
      String name,
      Counts names,
      ToneScore mentions,
      ToneScore sentences,
      QuoteScore quotes,
      RelationScore facts,
      RelationScore events) {}

  private final Map<String, Counts> byType = new TreeMap<>();
  private final List<DocumentScore> documents = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Map<String, String> unknownLabels = new TreeMap<>();
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
    Set<String> predicates = new HashSet<>();
    for (GoldDocument document : gold) {
      document.annotations().relations().stream().map(Related::predicate).forEach(predicates::add);
      document.labels().forEach(evaluation.unknownLabels::putIfAbsent);
    }
    evaluation
        .unknownLabels
        .keySet()
        .removeIf(label -> KnownLabels.has(label) || run.labels().contains(label));
    for (GoldDocument document : gold) {
      evaluation.add(
          document, run.of(document), types.getOrDefault(document.form(), Set.of()), predicates);
    }
    return evaluation;
  }

  private void add(
      GoldDocument document,
      @Nullable Annotations found,
      Set<String> types,
      Set<String> predicates) {
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
    QuoteScore quotes = new QuoteScore();
    RelationScore facts = new RelationScore();
    RelationScore events = new RelationScore();
    // CoNLL's form has names only, which says nothing of what else is in the text.
    if (document.form() == GoldDocument.Form.BRAT) {
      quotes.add(gold.quotes(), ours.quotes(), document.text());
      facts.add(ofFamily(gold, false), ofFamily(ours, false), predicates);
      events.add(ofFamily(gold, true), ofFamily(ours, true), predicates);
    }
    documents.add(
        new DocumentScore(document.name(), names, mentions, sentences, quotes, facts, events));
    leftOut += document.leftOut();
  }

  private static List<Related> ofFamily(Annotations annotations, boolean events) {
    return annotations.relations().stream().filter(one -> one.event() == events).toList();
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

  /** Who said what. */
  QuoteScore quotes() {
    return quotes(documents);
  }

  private static QuoteScore quotes(List<DocumentScore> documents) {
    QuoteScore all = new QuoteScore();
    documents.forEach(document -> all.add(document.quotes()));
    return all;
  }

  /** The facts, or the events. */
  RelationScore relations(Function<DocumentScore, RelationScore> family) {
    return relations(documents, family);
  }

  private static RelationScore relations(
      List<DocumentScore> documents, Function<DocumentScore, RelationScore> family) {
    RelationScore all = new RelationScore();
    documents.forEach(document -> all.add(family.apply(document)));
    return all;
  }

  /** Types and predicates that neither records have by themselves nor the run has, with places. */
  Map<String, String> unknownLabels() {
    return unknownLabels;
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

  /** Of the F1 of quotes. */
  Interval quotesInterval() {
    return Interval.of(documents, drawn -> quotes(drawn).of(QuoteScore.Part.ALL).f1());
  }

  /** Of the F1 of facts, or of events. */
  Interval relationsInterval(Function<DocumentScore, RelationScore> family) {
    return Interval.of(documents, drawn -> relations(drawn, family).all().f1());
  }

  /** Of the macro F1 of sentiments. */
  Interval interval(Function<DocumentScore, ToneScore> part) {
    List<DocumentScore> annotated =
        documents.stream().filter(document -> part.apply(document).gold() > 0).toList();
    return Interval.of(annotated, drawn -> tones(drawn, part).macro());
  }
}
