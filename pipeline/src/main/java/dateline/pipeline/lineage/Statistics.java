package dateline.pipeline.lineage;

/**
 * How much of a dataset a run has read or written.
 *
 * @param rows records or payloads
 * @param bytes of them
 * @param files they lie in
 */
public record Statistics(long rows, long bytes, long files) {}
