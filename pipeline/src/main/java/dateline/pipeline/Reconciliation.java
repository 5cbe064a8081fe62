package dateline.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What was read against what was written. The left sides were counted by the reader, the right
 * sides in the files after they were written, so that a lost record shows.
 *
 * @param matched files matched
 * @param opened files opened, or tried to be
 * @param read payloads come upon in them, readable or not
 * @param documents documents written
 * @param duplicateSources sources of documents beyond their first
 * @param failedToRead payloads, files and rests of containers that could not be read
 * @param failedToClean payloads that gave no document
 */
record Reconciliation(
    long matched,
    long opened,
    long read,
    long documents,
    long duplicateSources,
    long failedToRead,
    long failedToClean) {

  /** Whether every file and payload is accounted for. */
  @JsonProperty
  boolean reconciled() {
    return matched == opened && read == documents + duplicateSources + failedToRead + failedToClean;
  }

  String explanation() {
    return String.format(
        "matched %d = opened %d; read %d = documents %d + duplicate sources %d + failed to read %d"
            + " + failed to clean %d",
        matched, opened, read, documents, duplicateSources, failedToRead, failedToClean);
  }
}
