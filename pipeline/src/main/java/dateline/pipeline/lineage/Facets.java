package dateline.pipeline.lineage;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** OpenLineage's facets, in the versions that openlineage-java 1.39.0 writes. */
final class Facets {

  private static final String SPEC = "https://openlineage.io/spec/facets/";

  /** Schemas may be recursive; nobody reads a table of fields deeper than this. */
  private static final int MAX_DEPTH = 4;

  private final String producer;

  Facets(String producer) {
    this.producer = producer;
  }

  private Map<String, Object> facet(String version, String type) {
    Map<String, Object> facet = new LinkedHashMap<>();
    facet.put("_producer", producer);
    facet.put("_schemaURL", SPEC + version + "/" + type + ".json#/$defs/" + type);
    return facet;
  }

  Map<String, Object> jobType() {
    Map<String, Object> facet = facet("2-0-3", "JobTypeJobFacet");
    facet.put("processingType", "BATCH");
    facet.put("integration", "DATELINE");
    facet.put("jobType", "JOB");
    return facet;
  }

  Map<String, Object> processingEngine(String name, String version, String adapter) {
    Map<String, Object> facet = facet("1-1-1", "ProcessingEngineRunFacet");
    facet.put("version", version);
    facet.put("name", name);
    facet.put("openlineageAdapterVersion", adapter);
    return facet;
  }

  Map<String, Object> errorMessage(String message, List<String> frames) {
    Map<String, Object> facet = facet("1-0-1", "ErrorMessageRunFacet");
    facet.put("message", message);
    facet.put("programmingLanguage", "Java");
    if (!frames.isEmpty()) {
      facet.put("stackTrace", String.join("\n", frames));
    }
    return facet;
  }

  Map<String, Object> dataSource(String name, URI uri) {
    Map<String, Object> facet = facet("1-0-1", "DatasourceDatasetFacet");
    facet.put("name", name);
    facet.put("uri", uri.toString());
    return facet;
  }

  Map<String, Object> storage(String layer) {
    Map<String, Object> facet = facet("1-0-1", "StorageDatasetFacet");
    facet.put("storageLayer", layer);
    facet.put("fileFormat", "avro");
    return facet;
  }

  Map<String, Object> schema(Schema schema) {
    Map<String, Object> facet = facet("1-1-1", "SchemaDatasetFacet");
    facet.put("fields", fields(schema, 1));
    return facet;
  }

  Map<String, Object> outputStatistics(Statistics statistics) {
    return counted(facet("1-0-2", "OutputStatisticsOutputDatasetFacet"), statistics);
  }

  Map<String, Object> inputStatistics(Statistics statistics) {
    return counted(facet("1-0-0", "InputStatisticsInputDatasetFacet"), statistics);
  }

  private static Map<String, Object> counted(Map<String, Object> facet, Statistics statistics) {
    facet.put("rowCount", statistics.rows());
    facet.put("size", statistics.bytes());
    facet.put("fileCount", statistics.files());
    return facet;
  }

  private static List<Map<String, Object>> fields(Schema schema, int depth) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("name", field.name());
      told.put("type", type(field.schema()));
      if (field.doc() != null) {
        told.put("description", field.doc());
      }
      Schema inner = inner(field.schema());
      if (inner.getType() == Schema.Type.RECORD && depth < MAX_DEPTH) {
        told.put("fields", fields(inner, depth + 1));
      }
      fields.add(told);
    }
    return fields;
  }

  /** What stands in a field, without arrays and without null beside it. */
  private static Schema inner(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> inner(schema.getElementType());
      case MAP -> inner(schema.getValueType());
      case UNION ->
          schema.getTypes().stream()
              .filter(type -> type.getType() != Schema.Type.NULL)
              .findFirst()
              .map(Facets::inner)
              .orElse(schema);
      default -> schema;
    };
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case ARRAY -> "array<" + type(schema.getElementType()) + ">";
      case MAP -> "map<" + type(schema.getValueType()) + ">";
      case UNION -> type(inner(schema));
      case RECORD, ENUM, FIXED -> schema.getName();
      default ->
          schema.getLogicalType() == null
              ? schema.getType().getName()
              : schema.getLogicalType().getName();
    };
  }
}
