package dateline.reuse;

import dateline.article.StageMetrics;
import dateline.clean.CleanArticles;
import dateline.clean.CleaningKey;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.util.HashMap;
import java.util.Map;
import news.dateline.records.CleanedDocument;
import news.dateline.records.RawDocument;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Parts the payloads that an earlier run has cleaned in the same way from those to be cleaned. */
public final class TakeOverCleaned extends PTransform<PCollection<RawDocument>, PCollectionTuple> {

  /** Documents that need no cleaning. */
  public static final TupleTag<CleanedDocument> CLEANED = new TupleTag<>("cleaned") {};

  /** What is to be cleaned. */
  public static final TupleTag<RawDocument> PAYLOADS = new TupleTag<>("payloads") {};

  private static final TupleTag<Encoded<RawDocument>> RAW = new TupleTag<>("raw") {};
  private static final TupleTag<Encoded<CleanedDocument>> KEPT = new TupleTag<>("kept") {};

  private final PCollection<CleanedDocument> kept;
  private final String key;
  private final String stage;

  private TakeOverCleaned(PCollection<CleanedDocument> kept, String key, String stage) {
    this.kept = kept;
    this.key = key;
    this.stage = stage;
  }

  /**
   * Takes over what fits.
   *
   * @param kept of the earlier run
   * @param key of the cleaning stage now
   * @param stage its name
   */
  public static TakeOverCleaned of(PCollection<CleanedDocument> kept, String key, String stage) {
    return new TakeOverCleaned(kept, key, stage);
  }

  @Override
  public PCollectionTuple expand(PCollection<RawDocument> payloads) {
    PCollectionTuple parted =
        KeyedPCollectionTuple.of(
                RAW, payloads.apply("Place payloads", ByPlace.of(RawDocument::getDocumentId)))
            .and(
                KEPT,
                kept.apply(
                    "Place kept",
                    ByPlace.<CleanedDocument>of(cleaned -> cleaned.getDocument().getDocumentId())))
            .apply("Meet", CoGroupByKey.create())
            .apply(
                "Part",
                ParDo.of(new PartFn(key, stage))
                    .withOutputTags(CLEANED, TupleTagList.of(PAYLOADS)));
    parted.get(CLEANED).setCoder(RecordCoder.of(CleanedDocument.class));
    parted.get(PAYLOADS).setCoder(RecordCoder.of(RawDocument.class));
    return parted;
  }

  private static final class PartFn extends DoFn<KV<Integer, CoGbkResult>, CleanedDocument> {

    private final String key;
    private final String stage;

    PartFn(String key, String stage) {
      this.key = key;
      this.stage = stage;
    }

    @ProcessElement
    public void part(@Element KV<Integer, CoGbkResult> place, MultiOutputReceiver out) {
      Map<String, CleanedDocument> kept = new HashMap<>();
      Encoded.values(place.getValue().getAll(KEPT))
          .forEach(cleaned -> kept.put(cleaned.getDocument().getDocumentId(), cleaned));
      for (RawDocument raw : Encoded.values(place.getValue().getAll(RAW))) {
        CleanedDocument cleaned = kept.get(raw.getDocumentId());
        if (cleaned != null && cleaned.getKey().equals(CleaningKey.of(raw, key))) {
          CleanArticles.count(cleaned.getDocument());
          StageMetrics.takenOver(stage).inc();
          out.get(CLEANED).output(cleaned);
        } else {
          out.get(PAYLOADS).output(raw);
        }
      }
    }
  }
}
