package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.failure.FailureRecorder;
import java.nio.charset.StandardCharsets;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
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
class CleanArticlesTest {

  private static final RawDocument ARTICLE =
      PageText.raw(
          """
          Share this article
          The harbour board of Ardmouth voted on Tuesday to deepen the old channel.
          """
              .getBytes(StandardCharsets.UTF_8));
  private static final RawDocument PICTURE =
      PageText.raw(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2});

  @Test
  void outputsDocumentsFailuresAndCounts(TestPipeline pipeline) {
    WithFailures.Result<PCollection<Document>, Failure> result =
        pipeline
            .apply(Create.of(ARTICLE, PICTURE).withCoder(AvroCoder.specific(RawDocument.class)))
            .apply(
                CleanArticles.with(
                    new CleaningSettings(CleaningMode.FULL, null),
                    new FailureRecorder("clean", false)));
    PAssert.thatSingleton(result.output())
        .satisfies(
            document -> {
              assertEquals(DocumentStatus.ANALYZED, document.getStatus());
              assertTrue(document.getText().startsWith("The harbour board"));
              return null;
            });
    PAssert.thatSingleton(result.failures())
        .satisfies(
            failure -> {
              assertEquals("not text: JPEG picture", failure.getMessage());
              assertEquals("clean", failure.getStage());
              assertEquals("file:///page.txt", failure.getUri());
              assertEquals(true, failure.getFatal());
              return null;
            });
    PipelineResult run = pipeline.run();
    run.waitUntilFinish();
    long removed = 0;
    for (MetricResult<Long> counter : run.metrics().allMetrics().getCounters()) {
      if (counter.getName().getNamespace().equals(CleanArticles.REMOVED_METRICS)) {
        assertEquals("SHARE", counter.getName().getName());
        removed += counter.getAttempted();
      }
    }
    assertEquals(1, removed);
  }
}
