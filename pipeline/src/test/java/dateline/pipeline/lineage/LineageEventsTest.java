package dateline.pipeline.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.write.Dataset;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events are what OpenLineage's own library reads, and names its versions of facets. */
class LineageEventsTest {

  private static final UUID RUN = UUID.fromString("0195d1b2-7c1e-4d0a-8f3e-000000000001");
  private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
  private static final DatasetName OUTPUT = DatasetName.of("/data/run");

  private final OpenLineage library = new OpenLineage(URI.create("urn:x"));
  private final LineageEvents events = new LineageEvents("1.2", "2.70.0", "news", "nightly", RUN);

  private void describe() {
    events.input(DatasetName.of("/crawl/**/*.html"));
    events.read(new Statistics(7, 800, 3));
    events.output(OUTPUT, "documents", Dataset.DOCUMENTS.schema());
    events.written(OUTPUT, "documents", new Statistics(5, 900, 4));
  }

  @Test
  void areReadByOpenLineagesOwnLibraryWithoutALoss() throws IOException {
    describe();
    for (String event :
        List.of(
            events.start(NOW), events.complete(NOW), events.fail(NOW, "m", List.of("a", "b")))) {
      OpenLineage.RunEvent read = OpenLineageClientUtils.runEventFromJson(event);
      ObjectMapper json = new ObjectMapper();
      assertEquals(json.readTree(event), json.readTree(OpenLineageClientUtils.toJson(read)), event);
    }
  }

  @Test
  void sayWhatWasReadAndWritten() {
    describe();
    OpenLineage.RunEvent read = OpenLineageClientUtils.runEventFromJson(events.complete(NOW));
    assertEquals(OpenLineage.RunEvent.EventType.COMPLETE, read.getEventType());
    assertEquals(RUN, read.getRun().getRunId());
    assertEquals("news nightly", read.getJob().getNamespace() + " " + read.getJob().getName());
    OpenLineage.InputDataset input = read.getInputs().get(0);
    assertEquals("file /crawl", input.getNamespace() + " " + input.getName());
    assertEquals(7, input.getInputFacets().getInputStatistics().getRowCount());
    OpenLineage.OutputDataset output = read.getOutputs().get(0);
    assertEquals("file /data/run/documents", output.getNamespace() + " " + output.getName());
    assertEquals(5, output.getOutputFacets().getOutputStatistics().getRowCount());
    assertEquals(900, output.getOutputFacets().getOutputStatistics().getSize());
    assertEquals(4, output.getOutputFacets().getOutputStatistics().getFileCount());
    List<OpenLineage.SchemaDatasetFacetFields> fields = output.getFacets().getSchema().getFields();
    assertEquals(
        Dataset.DOCUMENTS.schema().getFields().stream().map(f -> f.name()).toList(),
        fields.stream().map(OpenLineage.SchemaDatasetFacetFields::getName).toList());
    OpenLineage.SchemaDatasetFacetFields sources =
        fields.stream().filter(f -> f.getName().equals("sources")).findFirst().orElseThrow();
    assertEquals("array<Source>", sources.getType());
    assertEquals("uri", sources.getFields().get(0).getName());
  }

  @Test
  void nameTheVersionsOfFacetsThatTheLibraryWrites() {
    describe();
    OpenLineage.RunEvent read =
        OpenLineageClientUtils.runEventFromJson(events.fail(NOW, "m", List.of()));
    OpenLineage.OutputDataset output = read.getOutputs().get(0);
    assertEquals(
        library.newSchemaDatasetFacet(List.of()).get_schemaURL(),
        output.getFacets().getSchema().get_schemaURL());
    assertEquals(
        library.newStorageDatasetFacet("a", "b").get_schemaURL(),
        output.getFacets().getStorage().get_schemaURL());
    assertEquals(
        library.newDatasourceDatasetFacet("a", URI.create("b:c")).get_schemaURL(),
        output.getFacets().getDataSource().get_schemaURL());
    assertEquals(
        library.newOutputStatisticsOutputDatasetFacet(1L, 1L, 1L).get_schemaURL(),
        output.getOutputFacets().getOutputStatistics().get_schemaURL());
    assertEquals(
        library.newInputStatisticsInputDatasetFacet(1L, 1L, 1L).get_schemaURL(),
        read.getInputs().get(0).getInputFacets().getInputStatistics().get_schemaURL());
    assertEquals(
        library.newErrorMessageRunFacet("m", "Java", null).get_schemaURL(),
        read.getRun().getFacets().getErrorMessage().get_schemaURL());
    assertEquals(
        library.newProcessingEngineRunFacet("1", "a", "1").get_schemaURL(),
        read.getRun().getFacets().getProcessing_engine().get_schemaURL());
    assertEquals(
        library.newJobTypeJobFacet("BATCH", "a", "JOB").get_schemaURL(),
        read.getJob().getFacets().getJobType().get_schemaURL());
  }

  @Test
  void datasetsAreNamedAlikeEveryNight() {
    assertEquals(new DatasetName("file", "/a/b"), DatasetName.of("/a/b/2026-*/x.html"));
    assertEquals(new DatasetName("file", "/a/b"), DatasetName.of("/a/b/"));
    assertEquals(new DatasetName("file", "/"), DatasetName.of("/*"));
    assertEquals(new DatasetName("file", "/a"), DatasetName.of("file:///a/*.txt"));
    assertEquals(new DatasetName("s3://bucket", "crawl"), DatasetName.of("s3://bucket/crawl/*.gz"));
    assertEquals(new DatasetName("s3://bucket", "/"), DatasetName.of("s3://bucket/*"));
    assertEquals(
        "hdfs://[redacted]@name:9000", DatasetName.of("hdfs://me:pa55@name:9000/a").namespace());
  }
}
