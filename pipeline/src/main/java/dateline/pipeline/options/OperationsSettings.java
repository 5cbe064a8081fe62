package dateline.pipeline.options;

import dateline.pipeline.log.LogFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What those who run Dateline are told. Nothing of it decides what is in a record.
 *
 * @param dryRun whether nothing is to be done
 * @param metricsFile null if none is wanted
 * @param lineage a file's path, or an http or https address; null if no events are wanted
 * @param lineageNamespace of the job in them
 * @param lineageJob its name
 * @param logFormat of standard error
 */
public record OperationsSettings(
    boolean dryRun,
    @Nullable Path metricsFile,
    @Nullable String lineage,
    String lineageNamespace,
    String lineageJob,
    LogFormat logFormat) {}
