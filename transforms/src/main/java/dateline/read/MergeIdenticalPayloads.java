package dateline.read;

import dateline.shuffle.ByPlace;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Makes one document of byte-identical payloads, with all their sources. */
public final class MergeIdenticalPayloads
    extends PTransform<PCollection<RawDocument>, PCollection<RawDocument>> {

  private static final Comparator<RawDocument> BY_PLACE =
      Comparator.comparing((RawDocument copy) -> copy.getSources().get(0).getUri())
          .thenComparing(RawDocument::getOrdinal);

  private MergeIdenticalPayloads() {}

  public static MergeIdenticalPayloads byContent() {
    return new MergeIdenticalPayloads();
  }

  @Override
  public PCollection<RawDocument> expand(PCollection<RawDocument> documents) {
    return documents
        .apply("By content", ByPlace.of(RawDocument::getDocumentId))
        .apply("Group", GroupByKey.create())
        .apply("Merge", ParDo.of(new MergeFn()))
        .setCoder(RecordCoder.of(RawDocument.class));
  }

  private static final class MergeFn
      extends DoFn<KV<Integer, Iterable<Encoded<RawDocument>>>, RawDocument> {

    @ProcessElement
    public void merge(
        @Element KV<Integer, Iterable<Encoded<RawDocument>>> place,
        OutputReceiver<RawDocument> out) {
      Map<String, List<RawDocument>> byContent = new TreeMap<>();
      for (RawDocument document : Encoded.values(place.getValue())) {
        byContent.computeIfAbsent(document.getDocumentId(), id -> new ArrayList<>()).add(document);
      }
      byContent.values().forEach(copies -> out.output(merged(copies)));
    }

    private static RawDocument merged(List<RawDocument> copies) {
      copies.sort(BY_PLACE);
      List<Source> sources = new ArrayList<>();
      copies.forEach(copy -> sources.addAll(copy.getSources()));
      // The bytes are equal; what was declared of them is the first copy's, for runs to be equal.
      return RawDocument.newBuilder(copies.get(0)).setSources(sources).build();
    }
  }
}
