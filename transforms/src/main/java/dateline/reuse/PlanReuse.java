package dateline.reuse;

import dateline.article.StageKeys;
import dateline.clean.CleaningKey;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.records.Annotations;
import news.dateline.records.CleanedDocument;
import news.dateline.records.DocumentStatus;
import news.dateline.records.RawDocument;
import news.dateline.records.StageMark;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a run would take over of an earlier one, stage by stage, and what it would compute,
 * without doing either: in the metrics, under {@link #METRICS} and the names of {@link #name}.
 */
public final class PlanReuse extends PTransform<PCollection<RawDocument>, PDone> {

  /** Namespace of the counters. */
  public static final String METRICS = "plan";

  /** Counter of documents that the earlier run had and this one has not. */
  public static final String GONE = "gone";

  /** What would become of a stage's part of a document. */
  public enum Fate {
    /** Taken over. */
    TAKEN_OVER,
    /** Computed: it is new, or the earlier run made no document of it. */
    NEW,
    /** Computed: it was made by another version of something, or with other settings. */
    OTHERWISE_MADE,
    /** Computed: the stage, or one before it, failed on the document, or had no time for it. */
    UNFINISHED,
    /** Computed if the document has another text than before once it is cleaned anew. */
    OPEN,
    /**
     * Computed unless the document is left out again: the earlier run analysed none of it, for it
     * nearly repeated another, or a stage failed on it.
     */
    LEFT_OUT
  }

  private static final TupleTag<Encoded<RawDocument>> RAW = new TupleTag<>("raw") {};
  private static final TupleTag<Encoded<CleanedDocument>> CLEANED = new TupleTag<>("cleaned") {};
  private static final TupleTag<Encoded<Annotations>> ANNOTATED = new TupleTag<>("annotated") {};

  private final PCollection<CleanedDocument> cleaned;
  private final PCollection<Annotations> annotated;
  private final Cleaning cleaning;
  private final StageKeys keys;

  /**
   * The stage that cleans.
   *
   * @param stage its name
   * @param key its key now
   */
  public record Cleaning(String stage, String key) implements Serializable {}

  private PlanReuse(
      PCollection<CleanedDocument> cleaned,
      PCollection<Annotations> annotated,
      Cleaning cleaning,
      StageKeys keys) {
    this.cleaned = cleaned;
    this.annotated = annotated;
    this.cleaning = cleaning;
    this.keys = keys;
  }

  /**
   * Plans for payloads.
   *
   * @param cleaned of the earlier run
   * @param annotated of the earlier run
   * @param keys of the stages now
   */
  public static PlanReuse of(
      PCollection<CleanedDocument> cleaned,
      PCollection<Annotations> annotated,
      Cleaning cleaning,
      StageKeys keys) {
    return new PlanReuse(cleaned, annotated, cleaning, keys);
  }

  /** Name of the counter of documents of which a stage's part has this fate. */
  public static String name(String stage, Fate fate) {
    return stage + "/" + fate;
  }

  @Override
  public PDone expand(PCollection<RawDocument> payloads) {
    KeyedPCollectionTuple.of(RAW, payloads.apply("Place", ByPlace.of(RawDocument::getDocumentId)))
        .and(
            CLEANED,
            cleaned.apply("Place cleaned", ByPlace.of(c -> c.getDocument().getDocumentId())))
        .and(ANNOTATED, annotated.apply("Place annotated", ByPlace.of(Annotations::getDocumentId)))
        .apply("Meet", CoGroupByKey.create())
        .apply("Count", ParDo.of(new CountFn(cleaning, keys)));
    return PDone.in(payloads.getPipeline());
  }

  private static final class CountFn extends DoFn<KV<Integer, CoGbkResult>, Void> {

    private final Cleaning cleaning;
    private final StageKeys keys;

    CountFn(Cleaning cleaning, StageKeys keys) {
      this.cleaning = cleaning;
      this.keys = keys;
    }

    @ProcessElement
    public void count(@Element KV<Integer, CoGbkResult> place) {
      Map<String, CleanedDocument> cleaned = new HashMap<>();
      Encoded.values(place.getValue().getAll(CLEANED))
          .forEach(kept -> cleaned.put(kept.getDocument().getDocumentId(), kept));
      Map<String, List<StageMark>> made = new HashMap<>();
      Encoded.values(place.getValue().getAll(ANNOTATED))
          .forEach(kept -> made.put(kept.getDocumentId(), new ArrayList<>(kept.getMade())));
      for (RawDocument raw : Encoded.values(place.getValue().getAll(RAW))) {
        count(raw, cleaned.remove(raw.getDocumentId()), made.get(raw.getDocumentId()));
      }
      Metrics.counter(METRICS, GONE).inc(cleaned.size());
    }

    private void count(
        RawDocument raw, @Nullable CleanedDocument kept, @Nullable List<StageMark> made) {
      if (kept == null) {
        count(cleaning.stage(), Fate.NEW);
        keys.byStage().keySet().forEach(stage -> count(stage, Fate.NEW));
        return;
      }
      boolean same = kept.getKey().equals(CleaningKey.of(raw, cleaning.key()));
      count(cleaning.stage(), same ? Fate.TAKEN_OVER : Fate.OTHERWISE_MADE);
      if (made == null) {
        if (kept.getDocument().getStatus() == DocumentStatus.ANALYZED) {
          keys.byStage().keySet().forEach(stage -> count(stage, Fate.LEFT_OUT));
        }
      } else {
        keys.byStage()
            .forEach(
                (stage, key) -> {
                  Fate fate = fate(stage, key.value(), made);
                  count(stage, fate == Fate.TAKEN_OVER && !same ? Fate.OPEN : fate);
                });
      }
    }

    private static Fate fate(String stage, String key, List<StageMark> made) {
      for (StageMark mark : made) {
        if (mark.getStage().equals(stage)) {
          return mark.getKey().equals(key) ? Fate.TAKEN_OVER : Fate.OTHERWISE_MADE;
        }
      }
      return Fate.UNFINISHED;
    }

    private static void count(String stage, Fate fate) {
      Metrics.counter(METRICS, name(stage, fate)).inc();
    }
  }
}
