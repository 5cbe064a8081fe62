package dateline.dedupe;

import dateline.clean.CleanArticles;
import dateline.failure.FailureRecorder;
import dateline.shuffle.RecordCoder;
import java.util.HashSet;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.PageBlocks;
import news.dateline.records.RemovalReason;
import news.dateline.records.Source;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
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
 * Drops the paragraphs that the pages of a site repeat from each document's text.
 *
 * <p>Hashes of paragraphs meet by site; documents move only to be joined with what is to be dropped
 * from them.
 */
public final class DropRepeatedBlocks
    extends PTransform<PCollection<Document>, WithFailures.Result<PCollection<Document>, Failure>> {

  private static final TupleTag<KV<String, PageBlocks>> PAGES = new TupleTag<>("pages") {};
  private static final TupleTag<Document> DOCUMENTS = new TupleTag<>("documents") {};
  private static final TupleTag<Failure> FAILURES = new TupleTag<>("failures") {};

  private final FailureRecorder failures;

  private DropRepeatedBlocks(FailureRecorder failures) {
    this.failures = failures;
  }

  /** Compares the pages of each site with each other. */
  public static DropRepeatedBlocks withinSites(FailureRecorder failures) {
    return new DropRepeatedBlocks(failures);
  }

  @Override
  public WithFailures.Result<PCollection<Document>, Failure> expand(
      PCollection<Document> documents) {
    PCollectionTuple described =
        documents.apply(
            "Describe blocks",
            ParDo.of(new DescribeFn(failures)).withOutputTags(PAGES, TupleTagList.of(FAILURES)));
    PCollection<KV<String, List<Integer>>> repeated =
        described
            .get(PAGES)
            .setCoder(KvCoder.of(StringUtf8Coder.of(), RecordCoder.of(PageBlocks.class)))
            .apply("By site", GroupByKey.create())
            .apply("Find repeated", ParDo.of(new FindFn()));
    JoinVerdicts<List<Integer>> join = JoinVerdicts.with(repeated, ListCoder.of(VarIntCoder.of()));
    PCollectionTuple joined = documents.apply("Join", join);
    PCollectionTuple dropped =
        joined
            .get(join.judged)
            .apply(
                "Drop",
                ParDo.of(new DropFn(failures))
                    .withOutputTags(DOCUMENTS, TupleTagList.of(FAILURES)));
    return WithFailures.Result.of(
        PCollectionList.of(joined.get(join.others))
            .and(dropped.get(DOCUMENTS).setCoder(RecordCoder.of(Document.class)))
            .apply("All documents", Flatten.pCollections()),
        PCollectionList.of(failed(described))
            .and(failed(dropped))
            .apply("Failures", Flatten.pCollections()));
  }

  private static PCollection<Failure> failed(PCollectionTuple tuple) {
    return tuple.get(FAILURES).setCoder(RecordCoder.of(Failure.class));
  }

  private static final class DescribeFn extends DoFn<Document, KV<String, PageBlocks>> {

    private final FailureRecorder failures;

    DescribeFn(FailureRecorder failures) {
      this.failures = failures;
    }

    @ProcessElement
    public void describe(@Element Document document, MultiOutputReceiver out) {
      if (document.getStatus() == DocumentStatus.EMPTY) {
        return;
      }
      Site site;
      PageBlocks page;
      try {
        site = Site.of(document);
        page = BlockDescriber.describe(document, site);
      } catch (RuntimeException e) {
        out.get(FAILURES)
            .output(failures.partial(document.getSources().get(0), document.getDocumentId(), e));
        return;
      }
      out.get(PAGES).output(KV.of(site.key(), page));
    }
  }

  private static final class FindFn
      extends DoFn<KV<String, Iterable<PageBlocks>>, KV<String, List<Integer>>> {

    @ProcessElement
    public void find(
        @Element KV<String, Iterable<PageBlocks>> site,
        OutputReceiver<KV<String, List<Integer>>> out) {
      RepeatedBlocks repeated =
          RepeatedBlocks.of(
              PageSample.of(site.getValue(), PageSample.MAX_PAGES),
              Site.ofKey(site.getKey()).isDoubtful());
      if (repeated.isEmpty()) {
        return;
      }
      for (PageBlocks page : site.getValue()) {
        List<Integer> blocks = repeated.in(page);
        if (!blocks.isEmpty()) {
          out.output(KV.of(page.getDocumentId(), blocks));
        }
      }
    }
  }

  private static final class DropFn extends DoFn<KV<Document, List<Integer>>, Document> {

    private final FailureRecorder failures;

    DropFn(FailureRecorder failures) {
      this.failures = failures;
    }

    @ProcessElement
    public void drop(@Element KV<Document, List<Integer>> repeating, MultiOutputReceiver out) {
      Document document = repeating.getKey();
      List<Integer> blocks = repeating.getValue();
      Document left = document;
      try {
        left = BlockDropper.drop(document, new HashSet<>(blocks));
        Metrics.counter(CleanArticles.REMOVED_METRICS, RemovalReason.REPEATED_ACROSS_PAGES.name())
            .inc(blocks.size());
      } catch (RuntimeException e) {
        Source source = document.getSources().get(0);
        out.get(FAILURES).output(failures.partial(source, document.getDocumentId(), e));
      }
      out.get(DOCUMENTS).output(left);
    }
  }
}
