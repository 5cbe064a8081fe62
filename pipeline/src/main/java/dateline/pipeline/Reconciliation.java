package dateline.pipeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * What was read against what was written. The left sides were counted by the steps, the right sides
 * in the files after they were written, so that a lost record shows, and so does a lost file.
 *
 * @param matched files matched
 * @param opened files opened, or tried to be
 * @param read payloads come upon in them, readable or not
 * @param documents documents written
 * @param duplicateSources sources of documents beyond their first
 * @param failedToRead payloads, files and rests of containers that could not be read
 * @param failedToClean payloads that gave no document
 * @param records by dataset
 * @param missing files that others of their dataset tell of, such as the second of two
 */
record Reconciliation(
    long matched,
    long opened,
    long read,
    long documents,
    long duplicateSources,
    long failedToRead,
    long failedToClean,
    Map<String, Records> records,
    List<String> missing) {

  /** Missing files that are named; the rest are counted. */
  private static final int NAMED = 3;

  /**
   * The records of a dataset.
   *
   * @param encoded on their way to the files
   * @param written found in the files
   */
  record Records(long encoded, long written) {}

  /** Whether every file, payload and record is accounted for. */
  @JsonProperty
  boolean reconciled() {
    return matched == opened
        && read == documents + duplicateSources + failedToRead + failedToClean
        && records.values().stream().allMatch(dataset -> dataset.encoded == dataset.written)
        && missing.isEmpty();
  }

  String explanation() {
    StringBuilder told =
        new StringBuilder(
            String.format(
                "matched %d = opened %d; read %d = documents %d + duplicate sources %d + failed to"
                    + " read %d + failed to clean %d",
                matched, opened, read, documents, duplicateSources, failedToRead, failedToClean));
    records.forEach(
        (name, dataset) -> {
          if (dataset.encoded != dataset.written) {
            told.append(
                String.format(
                    "; %s: %d records were made, %d are in the files",
                    name, dataset.encoded, dataset.written));
          }
        });
    if (!missing.isEmpty()) {
      told.append("; missing: ")
          .append(String.join(", ", missing.subList(0, Math.min(NAMED, missing.size()))));
      if (missing.size() > NAMED) {
        told.append(" and ").append(missing.size() - NAMED).append(" more");
      }
    }
    return told.toString();
  }
}
