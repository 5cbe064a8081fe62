package dateline.dedupe;

import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.util.HashMap;
import java.util.Map;
import news.dateline.records.Document;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
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
import org.jspecify.annotations.Nullable;

/**
 * Joins documents with what the comparison of many found of some of them.
 *
 * <p>Comparison moves hashes and ids only; this is where documents themselves move, to one of the
 * {@link ByPlace places}. The verdicts of a place are held in memory, its documents are gone
 * through.
 *
 * @param <V> what is found of a document
 */
final class JoinVerdicts<V> extends PTransform<PCollection<Document>, PCollectionTuple> {

  /** Documents with their verdict. */
  final TupleTag<KV<Document, V>> judged = new TupleTag<>();

  /** Documents without one. */
  final TupleTag<Document> others = new TupleTag<>();

  private final PCollection<KV<String, V>> verdicts;
  private final Coder<V> coder;

  private JoinVerdicts(PCollection<KV<String, V>> verdicts, Coder<V> coder) {
    this.verdicts = verdicts;
    this.coder = coder;
  }

  /**
   * Joins documents with verdicts.
   *
   * @param verdicts by document id, one for a document at most
   * @param coder of a verdict
   */
  static <V> JoinVerdicts<V> with(PCollection<KV<String, V>> verdicts, Coder<V> coder) {
    return new JoinVerdicts<>(verdicts, coder);
  }

  @Override
  public PCollectionTuple expand(PCollection<Document> documents) {
    Coder<Document> documentCoder = RecordCoder.of(Document.class);
    TupleTag<Encoded<Document>> placed = new TupleTag<>();
    TupleTag<Encoded<KV<String, V>>> found = new TupleTag<>();
    PCollectionTuple joined =
        KeyedPCollectionTuple.of(
                placed, documents.apply("Place documents", ByPlace.of(Document::getDocumentId)))
            .and(
                found,
                verdicts
                    .setCoder(KvCoder.of(StringUtf8Coder.of(), coder))
                    .apply("Place verdicts", ByPlace.<KV<String, V>>of(KV::getKey)))
            .apply("Meet", CoGroupByKey.create())
            .apply(
                "Match",
                ParDo.of(new MatchFn<>(placed, found, judged, others))
                    .withOutputTags(judged, TupleTagList.of(others)));
    joined.get(judged).setCoder(KvCoder.of(documentCoder, coder));
    joined.get(others).setCoder(documentCoder);
    return joined;
  }

  private static final class MatchFn<V> extends DoFn<KV<Integer, CoGbkResult>, KV<Document, V>> {

    private final TupleTag<Encoded<Document>> placed;
    private final TupleTag<Encoded<KV<String, V>>> found;
    private final TupleTag<KV<Document, V>> judged;
    private final TupleTag<Document> others;

    MatchFn(
        TupleTag<Encoded<Document>> placed,
        TupleTag<Encoded<KV<String, V>>> found,
        TupleTag<KV<Document, V>> judged,
        TupleTag<Document> others) {
      this.placed = placed;
      this.found = found;
      this.judged = judged;
      this.others = others;
    }

    @ProcessElement
    public void match(@Element KV<Integer, CoGbkResult> place, MultiOutputReceiver out) {
      Map<String, V> verdicts = new HashMap<>();
      Encoded.values(place.getValue().getAll(found))
          .forEach(one -> verdicts.put(one.getKey(), one.getValue()));
      for (Document document : Encoded.values(place.getValue().getAll(placed))) {
        @Nullable V verdict = verdicts.get(document.getDocumentId());
        if (verdict == null) {
          out.get(others).output(document);
        } else {
          out.get(judged).output(KV.of(document, verdict));
        }
      }
    }
  }
}
