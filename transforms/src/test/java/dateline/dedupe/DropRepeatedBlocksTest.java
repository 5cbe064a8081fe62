package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.clean.CleanArticles;
import dateline.failure.FailureRecorder;
import java.util.ArrayList;
import java.util.List;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.RemovalReason;
import news.dateline.records.RemovedBlock;
import news.dateline.records.Segment;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class DropRepeatedBlocksTest {

  private static final String BOX = "Write to the desk of the Tide Watch with your own sightings.";

  private static WithFailures.Result<PCollection<Document>, Failure> drop(
      TestPipeline pipeline, List<Document> documents) {
    return pipeline
        .apply(Create.of(documents).withCoder(AvroCoder.specific(Document.class)))
        .apply(DropRepeatedBlocks.withinSites(new FailureRecorder("dedupe", false)));
  }

  private static List<Document> pages(String host, int n, String... behind) {
    List<Document> pages = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pages.add(TestPages.page("https://" + host + "/" + i, TestPages.article(i, behind)));
    }
    return pages;
  }

  @Test
  void dropsWhatTheSiteRepeatsAndNothingElsewhere(TestPipeline pipeline) {
    List<Document> documents = pages("www.tidewatch.example", 3, BOX);
    documents.addAll(pages("m.tidewatch.example", 1, BOX));
    documents.addAll(pages("other.example", 1, BOX));
    documents.add(TestPages.page("https://tidewatch.example/box", BOX));
    documents.add(TestPages.page("https://tidewatch.example/empty"));
    WithFailures.Result<PCollection<Document>, Failure> result = drop(pipeline, documents);
    PAssert.that(result.failures()).empty();
    PAssert.that(result.output())
        .satisfies(
            all -> {
              int empty = 0;
              int removed = 0;
              int count = 0;
              for (Document document : all) {
                count++;
                boolean other = String.valueOf(document.getCanonicalUrl()).contains("other");
                assertEquals(other, document.getText().endsWith(BOX), document.getText());
                empty += document.getStatus() == DocumentStatus.EMPTY ? 1 : 0;
                for (RemovedBlock block : document.getRemoved()) {
                  assertEquals(RemovalReason.REPEATED_ACROSS_PAGES, block.getReason());
                  removed++;
                }
              }
              assertEquals(7, count);
              assertEquals(2, empty);
              assertEquals(5, removed);
              return null;
            });
    PipelineResult run = pipeline.run();
    run.waitUntilFinish();
    long counted = 0;
    for (MetricResult<Long> counter : run.metrics().allMetrics().getCounters()) {
      if (counter.getName().getNamespace().equals(CleanArticles.REMOVED_METRICS)) {
        assertEquals("REPEATED_ACROSS_PAGES", counter.getName().getName());
        counted += counter.getAttempted();
      }
    }
    assertEquals(5, counted);
  }

  @Test
  void leavesADocumentItFailsOnAsItWas(TestPipeline pipeline) {
    List<Document> documents = pages("tidewatch.example", 3, BOX);
    Document broken = TestPages.page("https://tidewatch.example/9", TestPages.article(9, BOX));
    broken =
        Document.newBuilder(broken)
            .setSegments(List.of(new Segment(0, broken.getText().length(), 0L, 9L)))
            .build();
    documents.add(broken);
    String id = broken.getDocumentId();
    WithFailures.Result<PCollection<Document>, Failure> result = drop(pipeline, documents);
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals("dedupe", failure.getStage());
              assertEquals(id, failure.getDocumentId());
              assertEquals(false, failure.getFatal());
              return null;
            });
    PAssert.that(result.output())
        .satisfies(
            all -> {
              for (Document document : all) {
                boolean isBroken = document.getDocumentId().equals(id);
                assertEquals(isBroken, document.getText().endsWith(BOX));
                assertEquals(DocumentStatus.ANALYZED, document.getStatus());
              }
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
