package dateline.pipeline.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;

/**
 * Makes the OpenLineage events of one run. They say what was read and written, never what it says.
 */
public final class LineageEvents {

  private static final String SPEC =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String producer;
  private final Facets facets;
  private final String namespace;
  private final String job;
  private final UUID runId;
  private final Map<String, Object> engine;
  private final List<Map<String, Object>> inputs = new ArrayList<>();
  private final List<Map<String, Object>> outputs = new ArrayList<>();

  /**
   * @param version of Dateline
   * @param beam version of the engine
   * @param namespace of the job
   * @param job its name
   */
  public LineageEvents(String version, String beam, String namespace, String job, UUID runId) {
    this.producer = "urn:x-dateline:" + version;
    this.facets = new Facets(producer);
    this.namespace = namespace;
    this.job = job;
    this.runId = runId;
    this.engine = facets.processingEngine("Apache Beam", beam, version);
  }

  /** Adds what is read; of several places the figures are known only together. */
  public void input(DatasetName dataset) {
    inputs.add(dataset(dataset, new LinkedHashMap<>()));
  }

  /** Says how much was read, if that is known of a single dataset. */
  public void read(Statistics statistics) {
    if (inputs.size() == 1) {
      inputs
          .get(0)
          .put("inputFacets", Map.of("inputStatistics", facets.inputStatistics(statistics)));
    }
  }

  /** Adds a dataset that is written. */
  public void output(DatasetName run, String dataset, Schema schema) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("schema", facets.schema(schema));
    told.put("storage", facets.storage(run.namespace().replaceFirst("://.*", "")));
    outputs.add(dataset(run.child(dataset), told));
  }

  /** Says how much of it was written. */
  public void written(DatasetName run, String dataset, Statistics statistics) {
    String name = run.child(dataset).name();
    outputs.stream()
        .filter(output -> name.equals(output.get("name")))
        .forEach(
            output ->
                output.put(
                    "outputFacets",
                    Map.of("outputStatistics", facets.outputStatistics(statistics))));
  }

  private Map<String, Object> dataset(DatasetName dataset, Map<String, Object> more) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("dataSource", facets.dataSource(dataset.namespace(), dataset.uri()));
    told.putAll(more);
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("namespace", dataset.namespace());
    described.put("name", dataset.name());
    described.put("facets", told);
    return described;
  }

  /** The event of the run's begin. */
  public String start(Instant at) {
    return event("START", at, Map.of());
  }

  /** The event of its good end. */
  public String complete(Instant at) {
    return event("COMPLETE", at, Map.of());
  }

  /**
   * The event of its bad end.
   *
   * @param message without text of documents
   * @param frames of the exception, innermost first; empty if there was none
   */
  public String fail(Instant at, String message, List<String> frames) {
    return event("FAIL", at, Map.of("errorMessage", facets.errorMessage(message, frames)));
  }

  private String event(String type, Instant at, Map<String, Object> more) {
    Map<String, Object> runFacets = new LinkedHashMap<>();
    runFacets.put("processing_engine", engine);
    runFacets.putAll(more);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", type);
    event.put("eventTime", at.toString());
    event.put("run", Map.of("runId", runId.toString(), "facets", runFacets));
    event.put(
        "job",
        Map.of("namespace", namespace, "name", job, "facets", Map.of("jobType", facets.jobType())));
    event.put("inputs", inputs);
    event.put("outputs", outputs);
    event.put("producer", producer);
    event.put("schemaURL", SPEC);
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events hold plain values only", e);
    }
  }
}
