package dateline.pipeline;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;

/**
 * What {@code _MANIFEST.json} says of a complete run; the only place for times and run ids.
 *
 * @param runId random, new for each run
 * @param startedAt ISO 8601, UTC
 * @param finishedAt ISO 8601, UTC
 * @param pipelineVersion release of Dateline
 * @param configuration every option, secrets redacted
 * @param stages version and fingerprint by stage
 * @param inputs files matched, payloads read, bytes of them
 * @param counts records by dataset
 * @param files every file with its records, bytes and SHA-256
 * @param metrics counters of the stages, seconds and peak memory
 * @param reconciliation what was read against what was written
 */
@JsonPropertyOrder({
  "runId",
  "startedAt",
  "finishedAt",
  "pipelineVersion",
  "configuration",
  "stages",
  "inputs",
  "counts",
  "files",
  "metrics",
  "reconciliation"
})
record Manifest(
    String runId,
    String startedAt,
    String finishedAt,
    String pipelineVersion,
    Map<String, Object> configuration,
    Map<String, StageEntry> stages,
    Inputs inputs,
    Map<String, Long> counts,
    List<FileEntry> files,
    Map<String, Object> metrics,
    Reconciliation reconciliation) {

  /** A stage's code version and the hash of all that decides what it gives. */
  record StageEntry(int version, String fingerprint) {}

  /** Files matched, payloads read, and their bytes after decompression. */
  record Inputs(long matched, long read, long bytes) {}

  /** One file of a dataset; its path is relative to the run directory. */
  record FileEntry(String path, long records, long bytes, String sha256) {}

  String toJson() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the manifest holds plain values only", e);
    }
  }
}
