package dateline.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.failure.FailureRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import org.apache.beam.sdk.Pipeline;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(TestPipelineExtension.class)
class FindNearDuplicatesTest {

  private static final Instant MONDAY = Instant.parse("2021-03-01T09:00:00Z");

  private static Document story(String address, Instant published, long seed, int changed) {
    String[] words = TestPages.prose(seed, 120).split(" ");
    words[changed] = "changed";
    return TestPages.page(address, published, String.join(" ", words), TestPages.prose(seed, 8));
  }

  private static WithFailures.Result<PCollection<Document>, Failure> find(
      Pipeline pipeline, DuplicatesMode mode, List<Document> documents) {
    return pipeline
        .apply(Create.of(documents).withCoder(AvroCoder.specific(Document.class)))
        .apply(FindNearDuplicates.with(mode, new FailureRecorder("dedupe", false)));
  }

  private static Map<String, Long> counters(PipelineResult run) {
    Map<String, Long> counters = new TreeMap<>();
    for (MetricResult<Long> counter : run.metrics().allMetrics().getCounters()) {
      if (counter.getName().getNamespace().equals(FindNearDuplicates.METRICS)) {
        counters.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
      }
    }
    return counters;
  }

  @ParameterizedTest
  @EnumSource(DuplicatesMode.class)
  void pointsToTheEarliestAndSkipsTheRestIfTold(DuplicatesMode mode) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    Document late = story("https://b.example/1", MONDAY.plusSeconds(60), 1, 50);
    Document first = story("https://a.example/1", MONDAY, 1, 30);
    Document foreign =
        Document.newBuilder(story("https://c.example/1", MONDAY.plusSeconds(5), 1, 10))
            .setStatus(DocumentStatus.UNSUPPORTED_LANGUAGE)
            .build();
    List<Document> documents =
        List.of(
            late,
            first,
            foreign,
            story("https://d.example/2", MONDAY, 2, 10),
            TestPages.page("https://d.example/3"),
            TestPages.page("https://d.example/4"));
    WithFailures.Result<PCollection<Document>, Failure> result = find(pipeline, mode, documents);
    PAssert.that(result.failures()).empty();
    String lateId = late.getDocumentId();
    String firstId = first.getDocumentId();
    PAssert.that(result.output())
        .satisfies(
            all -> {
              int count = 0;
              for (Document document : all) {
                count++;
                if (document.getDocumentId().equals(lateId)) {
                  assertEquals(firstId, document.getNearDuplicateOf());
                  assertEquals(
                      mode == DuplicatesMode.SKIP
                          ? DocumentStatus.NEAR_DUPLICATE
                          : DocumentStatus.ANALYZED,
                      document.getStatus());
                } else {
                  assertNull(document.getNearDuplicateOf());
                  assertTrue(document.getStatus() != DocumentStatus.NEAR_DUPLICATE);
                }
              }
              assertEquals(6, count);
              return null;
            });
    PipelineResult run = pipeline.run();
    run.waitUntilFinish();
    assertEquals(1L, counters(run).get(FindNearDuplicates.FOUND));
    assertEquals(1L, counters(run).get(FindNearDuplicates.COMPARISONS));
  }

  /** Half of the documents repeat one story, the others one of a tenth as many. */
  private static List<Document> crowd(int n) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      long seed = i % 2 == 0 ? 0 : 1 + i % (n / 10);
      documents.add(story("https://a.example/" + i, MONDAY, seed, 10 + i % 100));
    }
    return documents;
  }

  private static Map<String, Long> effort(int n) {
    Pipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    find(pipeline, DuplicatesMode.KEEP, crowd(n));
    PipelineResult run = pipeline.run();
    run.waitUntilFinish();
    return counters(run);
  }

  @Test
  void pairsAndComparesInProportionToTheDocuments() {
    Map<String, Long> small = effort(60);
    Map<String, Long> large = effort(240);
    for (String effort : List.of(FindNearDuplicates.PAIRS, FindNearDuplicates.COMPARISONS)) {
      double growth =
          Objects.requireNonNull(large.get(effort))
              / (double) Objects.requireNonNull(small.get(effort));
      assertTrue(growth > 3 && growth < 5.5, effort + " " + small + " " + large);
    }
    assertTrue(Objects.requireNonNull(large.get(FindNearDuplicates.FOUND)) > 200, large.toString());
    assertTrue(
        Objects.requireNonNull(large.get(FindNearDuplicates.PAIRS))
            <= 240L * DocumentSignature.SIGNATURE.bands(),
        large.toString());
  }
}
