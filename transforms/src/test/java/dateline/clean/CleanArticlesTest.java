package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.failure.FailureRecorder;
import dateline.read.PayloadReader;
import dateline.read.RawDocuments;
import dateline.read.ReadSettings;
import dateline.shuffle.Encoded;
import dateline.shuffle.RecordCoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.records.CleanedDocument;
import news.dateline.records.Document;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class CleanArticlesTest {

  private static final byte[] ARTICLE =
      """
      Share this article
      The harbour board of Ardmouth voted on Tuesday to deepen the old channel.
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2};

  @TempDir Path folder;

  private RawDocument file(String name, byte[] content) throws IOException {
    String file = Files.write(folder.resolve(name), content).toString();
    return RawDocument.newBuilder(RawDocuments.of(content))
        .setSources(List.of(Source.newBuilder().setUri("file://" + file).build()))
        .setFile(file)
        .build();
  }

  private static WithFailures.Result<PCollection<Document>, Failure> clean(
      TestPipeline pipeline, RawDocument... documents) {
    return clean(pipeline, new CleaningSettings(CleaningMode.FULL, null), documents);
  }

  private static WithFailures.Result<PCollection<Document>, Failure> clean(
      TestPipeline pipeline, CleaningSettings settings, RawDocument... documents) {
    WithFailures.Result<PCollection<CleanedDocument>, Failure> result =
        pipeline
            .apply(Create.of(List.of(documents)).withCoder(AvroCoder.specific(RawDocument.class)))
            .apply(
                CleanArticles.with(
                    new PayloadReader(ReadSettings.DEFAULT),
                    settings,
                    "key",
                    new FailureRecorder("read", false),
                    new FailureRecorder("clean", false)));
    return WithFailures.Result.of(
        result
            .output()
            .apply(
                MapElements.into(TypeDescriptor.of(Document.class))
                    .via(CleanedDocument::getDocument))
            .setCoder(AvroCoder.specific(Document.class)),
        result.failures());
  }

  @Test
  void tellsThatAFileChangedSinceItWasListed(TestPipeline pipeline) throws IOException {
    RawDocument changed = file("changed.txt", ARTICLE);
    Files.write(folder.resolve("changed.txt"), PICTURE);
    RawDocument gone = file("gone.txt", "gone".getBytes(StandardCharsets.UTF_8));
    Files.delete(folder.resolve("gone.txt"));
    WithFailures.Result<PCollection<Document>, Failure> result = clean(pipeline, changed, gone);
    PAssert.that(result.output()).empty();
    PAssert.that(result.failures())
        .satisfies(
            failures -> {
              int told = 0;
              for (Failure failure : failures) {
                assertEquals("read", failure.getStage());
                assertEquals("the file changed while the run read it", failure.getMessage());
                told++;
              }
              assertEquals(2, told);
              return null;
            });
    pipeline.run();
  }

  @Test
  void tellsOfEachDocumentThatTakesLongerThanItMay(TestPipeline pipeline) throws IOException {
    byte[] page = "<html><body><p>The harbour board voted.".getBytes(StandardCharsets.UTF_8);
    WithFailures.Result<PCollection<Document>, Failure> result =
        clean(
            pipeline,
            new CleaningSettings(CleaningMode.FULL, null, Duration.ofNanos(1)),
            file("page.html", page),
            file("dump.txt", ARTICLE));
    PAssert.that(result.output()).empty();
    PAssert.that(result.failures())
        .satisfies(
            failures -> {
              Set<String> files = new TreeSet<>();
              for (Failure failure : failures) {
                assertEquals("clean", failure.getStage());
                assertEquals(true, failure.getFatal());
                assertTrue(failure.getMessage().endsWith("the limit of --maxCleaningSeconds"));
                files.add(failure.getUri().replaceAll(".*/", ""));
              }
              assertEquals(Set.of("dump.txt", "page.html"), files);
              return null;
            });
    pipeline.run();
  }

  @Test
  void outputsDocumentsFailuresAndCounts(TestPipeline pipeline) throws IOException {
    WithFailures.Result<PCollection<Document>, Failure> result =
        clean(pipeline, file("page.txt", ARTICLE), file("picture.txt", PICTURE));
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
              assertTrue(failure.getUri().endsWith("/picture.txt"));
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

  /** An output that a runner refuses. */
  private static final class Refusing implements DoFn.MultiOutputReceiver {

    private final RuntimeException refusal;
    private int asked;

    Refusing(RuntimeException refusal) {
      this.refusal = refusal;
    }

    @Override
    public <T> DoFn.OutputReceiver<T> get(TupleTag<T> tag) {
      asked++;
      throw refusal;
    }

    @Override
    public <T> DoFn.OutputReceiver<Row> getRowReceiver(TupleTag<T> tag) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void letsTheRunnersExceptionsThrough() throws IOException {
    CleanArticles.CleanFn clean =
        new CleanArticles.CleanFn(
            new PayloadReader(ReadSettings.DEFAULT),
            new CleaningSettings(CleaningMode.FULL, null),
            "key",
            new FailureRecorder("read", false),
            new FailureRecorder("clean", false));
    Refusing out = new Refusing(new IllegalStateException("the bundle is closed"));
    Encoded<RawDocument> page =
        Encoded.of(file("page.txt", ARTICLE), RecordCoder.of(RawDocument.class));
    RuntimeException thrown =
        assertThrows(RuntimeException.class, () -> clean.clean(KV.of(0, List.of(page)), out));
    assertSame(out.refusal, thrown);
    assertEquals(1, out.asked);
  }
}
