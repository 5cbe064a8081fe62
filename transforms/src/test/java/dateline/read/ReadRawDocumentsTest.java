package dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dateline.failure.FailureRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import news.dateline.records.Failure;
import news.dateline.records.RawDocument;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.WithFailures;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestPipelineExtension.class)
class ReadRawDocumentsTest {

  @TempDir Path folder;

  private static WithFailures.Result<PCollection<RawDocument>, Failure> read(
      TestPipeline pipeline, String... patterns) {
    return pipeline.apply(
        ReadRawDocuments.matching(
            List.of(patterns),
            "/none",
            new PayloadReader(ReadSettings.DEFAULT.withMaxPayloadBytes(1000)),
            new FailureRecorder("match", false),
            new FailureRecorder("read", false)));
  }

  @Test
  void readsAFileOnceThoughTwoPatternsMatchIt(TestPipeline pipeline) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "one");
    PCollection<RawDocument> documents =
        read(pipeline, folder + "/*.txt", folder.toString()).output();
    PAssert.that(
            documents.apply(
                MapElements.into(TypeDescriptors.strings())
                    .via(document -> document.getSources().get(0).getUri())))
        .containsInAnyOrder(folder.resolve("a.txt").toUri().toString());
    pipeline.run();
  }

  @Test
  void mergesIdenticalPayloadsIntoOneDocumentWithSortedSources(TestPipeline pipeline)
      throws IOException {
    Files.writeString(folder.resolve("b.txt"), "same");
    Files.writeString(folder.resolve("a.txt"), "same");
    Files.writeString(folder.resolve("c.txt"), "other");
    PCollection<RawDocument> documents =
        read(pipeline, folder.toString()).output().apply(MergeIdenticalPayloads.byContent());
    PAssert.that(documents)
        .satisfies(
            found -> {
              TreeSet<String> sources = new TreeSet<>();
              found.forEach(
                  document ->
                      sources.add(
                          String.join(
                              "+",
                              document.getSources().stream()
                                  .map(s -> s.getUri().substring(s.getUri().length() - 5))
                                  .toList())));
              assertEquals("[a.txt+b.txt, c.txt]", sources.toString());
              return null;
            });
    pipeline.run();
  }

  @Test
  void makesFailuresOfWhatCannotBeReadAndGoesOn(TestPipeline pipeline) throws IOException {
    Files.writeString(folder.resolve("good.txt"), "good");
    Files.write(folder.resolve("cut.txt"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    Files.writeString(folder.resolve("long.txt"), "x".repeat(1001));
    WithFailures.Result<PCollection<RawDocument>, Failure> result =
        read(pipeline, folder.toString(), folder + "/missing.txt");
    PAssert.that(result.failures())
        .satisfies(
            failures -> {
              TreeSet<String> told = new TreeSet<>();
              failures.forEach(
                  f ->
                      told.add(
                          f.getStage()
                              + " "
                              + f.getUri().replaceAll(".*/", "")
                              + " "
                              + f.getFatal()));
              assertEquals(
                  "[match missing.txt true, read cut.txt true, read long.txt true]",
                  told.toString());
              return null;
            });
    PAssert.that(result.output())
        .satisfies(
            documents -> {
              assertEquals(1, StreamSupport.stream(documents.spliterator(), false).count());
              return null;
            });
    pipeline.run();
  }

  @Test
  void passesOverWhatAMirrorBringsAlong(TestPipeline pipeline) throws IOException {
    Files.writeString(folder.resolve("good.html"), "<p>good</p>");
    Files.writeString(folder.resolve("style.css"), "body { color: black }");
    makePipe(folder.resolve("pipe"));
    makePipe(folder.resolve(".hidden"));
    Path photo = Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 0});
    WithFailures.Result<PCollection<RawDocument>, Failure> result =
        read(pipeline, folder.toString(), photo.toString());
    PAssert.that(result.failures()).empty();
    PAssert.that(
            result
                .output()
                .apply(MapElements.into(TypeDescriptors.strings()).via(RawDocument::getFile)))
        .containsInAnyOrder(folder.resolve("good.html").toString());
    Map<String, Long> passedOver = new TreeMap<>();
    pipeline
        .run()
        .metrics()
        .queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.inNamespace(ReadRawDocuments.PASSED_OVER_METRICS))
                .build())
        .getCounters()
        .forEach(counter -> passedOver.put(counter.getName().getName(), counter.getAttempted()));
    assertEquals(Map.of("image", 1L, "special file", 1L, "style sheet", 1L), passedOver);
  }

  private static void makePipe(Path place) throws IOException {
    try {
      assertEquals(0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void namesTheEntryThatFailed(TestPipeline pipeline) throws IOException {
    byte[] zip = Containers.zip("p/long.txt", new byte[2000], "p/good.txt", new byte[] {'a'});
    Files.write(folder.resolve("a.zip"), zip);
    WithFailures.Result<PCollection<RawDocument>, Failure> result =
        read(pipeline, folder.toString(), folder + "/missing.txt");
    PAssert.that(
            result
                .failures()
                .apply(
                    MapElements.into(TypeDescriptors.strings())
                        .via(f -> f.getUri().replaceAll(".*/", "") + " " + f.getRecordId())))
        .containsInAnyOrder("a.zip p/long.txt", "missing.txt null");
    pipeline.run();
  }
}
