package dateline.dedupe;

import dateline.failure.FailureRecorder;
import dateline.shuffle.ByPlace;
import dateline.shuffle.Clusters;
import dateline.shuffle.Places;
import dateline.shuffle.RecordCoder;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.DuplicateCandidate;
import news.dateline.records.Failure;
import news.dateline.records.SignatureBand;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds documents that nearly repeat an earlier one, and says which.
 *
 * <p>Bands of signatures make pairs, pairs make groups of candidates, and within a group real
 * similarity decides. Documents themselves are moved only to be joined with what was found of them.
 * The pairs of a run meet in one place, in memory that grows with their number.
 */
public final class FindNearDuplicates
    extends PTransform<PCollection<Document>, WithFailures.Result<PCollection<Document>, Failure>> {

  /** Counters of the comparison; the namespace of the metrics. */
  public static final String METRICS = "dedupe";

  /** Pairs of documents that agree in a band, once for each such band. */
  public static final String PAIRS = "candidatePairs";

  /** Pairs that were compared. */
  public static final String COMPARISONS = "comparisons";

  /** Documents that nearly repeat another. */
  public static final String FOUND = "nearDuplicates";

  private static final TupleTag<KV<Integer, SignatureBand>> BANDS = new TupleTag<>("bands") {};
  private static final TupleTag<Document> GROUPED = new TupleTag<>("grouped") {};
  private static final TupleTag<Document> INCOMPARABLE = new TupleTag<>("incomparable") {};
  private static final TupleTag<KV<String, DuplicateCandidate>> CANDIDATES =
      new TupleTag<>("candidates") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final DuplicatesMode mode;
  private final FailureRecorder failures;

  private FindNearDuplicates(DuplicatesMode mode, FailureRecorder failures) {
    this.mode = mode;
    this.failures = failures;
  }

  /** Finds near-duplicates, and has them analysed or not. */
  public static FindNearDuplicates with(DuplicatesMode mode, FailureRecorder failures) {
    return new FindNearDuplicates(mode, failures);
  }

  @Override
  public WithFailures.Result<PCollection<Document>, Failure> expand(
      PCollection<Document> documents) {
    PCollectionTuple signed =
        documents.apply(
            "Sign",
            ParDo.of(new SignFn(ByPlace.placesOf(documents.getPipeline()), failures))
                .withOutputTags(BANDS, TupleTagList.of(FAILURES)));
    PCollection<KV<String, String>> groups =
        signed
            .get(BANDS)
            .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(SignatureBand.class)))
            .apply("By band", GroupByKey.create())
            .apply("Pair", ParDo.of(new PairFn()))
            .apply("Together", GroupByKey.create())
            .apply("Group", ParDo.of(new GroupFn()));
    JoinVerdicts<String> joinGroups = JoinVerdicts.with(groups, StringUtf8Coder.of());
    PCollectionTuple sorted = documents.apply("Join groups", joinGroups);
    PCollectionTuple readied =
        sorted
            .get(joinGroups.judged)
            .apply(
                "Ready",
                ParDo.of(new ReadyFn(failures))
                    .withOutputTags(
                        GROUPED, TupleTagList.of(CANDIDATES).and(INCOMPARABLE).and(FAILURES)));
    PCollection<KV<String, String>> originals =
        readied
            .get(CANDIDATES)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(DuplicateCandidate.class)))
            .apply("By group", GroupByKey.create())
            .apply("Compare", ParDo.of(new CompareFn()));
    JoinVerdicts<String> joinOriginals = JoinVerdicts.with(originals, StringUtf8Coder.of());
    PCollectionTuple compared = documents(readied, GROUPED).apply("Join originals", joinOriginals);
    PCollection<Document> marked =
        compared
            .get(joinOriginals.judged)
            .apply("Mark", ParDo.of(new MarkFn(mode)))
            .setCoder(RecordCoder.of(Document.class));
    return WithFailures.Result.of(
        PCollectionList.of(sorted.get(joinGroups.others))
            .and(documents(readied, INCOMPARABLE))
            .and(compared.get(joinOriginals.others))
            .and(marked)
            .apply("All documents", Flatten.pCollections()),
        PCollectionList.of(failed(signed))
            .and(failed(readied))
            .apply("Failures", Flatten.pCollections()));
  }

  private static PCollection<Document> documents(PCollectionTuple tuple, TupleTag<Document> tag) {
    return tuple.get(tag).setCoder(RecordCoder.of(Document.class));
  }

  private static PCollection<Failure> failed(PCollectionTuple tuple) {
    return tuple.get(FAILURES).setCoder(RecordCoder.of(Failure.class));
  }

  private static final class SignFn extends DoFn<Document, KV<Integer, SignatureBand>> {

    private final Places places;
    private final FailureRecorder failures;

    SignFn(Places places, FailureRecorder failures) {
      this.places = places;
      this.failures = failures;
    }

    @ProcessElement
    public void sign(@Element Document document, MultiOutputReceiver out) {
      List<SignatureBand> bands;
      try {
        bands = DocumentSignature.bands(document);
      } catch (RuntimeException e) {
        out.get(FAILURES)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
        return;
      }
      for (SignatureBand band : bands) {
        out.get(BANDS).output(KV.of(places.of(band.getBand()), band));
      }
    }
  }

  private static final class PairFn
      extends DoFn<KV<Integer, Iterable<SignatureBand>>, KV<Integer, KV<String, String>>> {

    /** Pairs of all bands meet: who is joined may be so over others, far away. */
    private static final int TOGETHER = 0;

    @ProcessElement
    public void pair(
        @Element KV<Integer, Iterable<SignatureBand>> place,
        OutputReceiver<KV<Integer, KV<String, String>>> out) {
      BandBuckets.pair(
          place.getValue(),
          (document, other) -> {
            Metrics.counter(METRICS, PAIRS).inc();
            out.output(KV.of(TOGETHER, KV.of(document, other)));
          });
    }
  }

  private static final class GroupFn
      extends DoFn<KV<Integer, Iterable<KV<String, String>>>, KV<String, String>> {

    @ProcessElement
    public void group(
        @Element KV<Integer, Iterable<KV<String, String>>> pairs,
        OutputReceiver<KV<String, String>> out) {
      Clusters clusters = new Clusters();
      pairs.getValue().forEach(pair -> clusters.join(pair.getKey(), pair.getValue()));
      clusters.roots().forEach((document, group) -> out.output(KV.of(document, group)));
    }
  }

  /** Readies the members of groups for comparison. */
  private static final class ReadyFn extends DoFn<KV<Document, String>, Document> {

    private final FailureRecorder failures;

    ReadyFn(FailureRecorder failures) {
      this.failures = failures;
    }

    @ProcessElement
    public void ready(@Element KV<Document, String> member, MultiOutputReceiver out) {
      Document document = member.getKey();
      DuplicateCandidate candidate;
      try {
        candidate = DocumentSignature.candidate(document);
      } catch (RuntimeException e) {
        out.get(INCOMPARABLE).output(document);
        out.get(FAILURES)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
        return;
      }
      out.get(GROUPED).output(document);
      out.get(CANDIDATES).output(KV.of(member.getValue(), candidate));
    }
  }

  private static final class CompareFn
      extends DoFn<KV<String, Iterable<DuplicateCandidate>>, KV<String, String>> {

    @ProcessElement
    public void compare(
        @Element KV<String, Iterable<DuplicateCandidate>> group,
        OutputReceiver<KV<String, String>> out) {
      OriginalFinder finder = new OriginalFinder();
      finder
          .originals(group.getValue())
          .forEach((document, original) -> out.output(KV.of(document, original)));
      Metrics.counter(METRICS, COMPARISONS).inc(finder.comparisons());
    }
  }

  private static final class MarkFn extends DoFn<KV<Document, String>, Document> {

    private final DuplicatesMode mode;

    MarkFn(DuplicatesMode mode) {
      this.mode = mode;
    }

    @ProcessElement
    public void mark(@Element KV<Document, String> repeating, OutputReceiver<Document> out) {
      Document document = repeating.getKey();
      Metrics.counter(METRICS, FOUND).inc();
      boolean skipped =
          mode == DuplicatesMode.SKIP && document.getStatus() == DocumentStatus.ANALYZED;
      out.output(
          Document.newBuilder(document)
              .setNearDuplicateOf(repeating.getValue())
              .setStatus(skipped ? DocumentStatus.NEAR_DUPLICATE : document.getStatus())
              .build());
    }
  }
}
