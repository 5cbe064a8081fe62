package dateline.pipeline.options;

import dateline.pipeline.log.LogFormat;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What those who run Dateline every night are told, and in which form. */
public interface OperationsOptions extends PipelineOptions {

  @Description(
      "Check the options, the input and the output, say what would be done, and write nothing.")
  @Default.Boolean(false)
  Boolean getDryRun();

  void setDryRun(Boolean dryRun);

  @Description(
      "File for the run's figures as OpenMetrics text, replaced in one step whether the run ends "
          + "well or not. For node_exporter's textfile collector let its name end with .prom.")
  @Nullable String getMetricsFile();

  void setMetricsFile(@Nullable String metricsFile);

  @Description(
      "Where OpenLineage events go: a file, to which they are appended as JSON Lines, or an http "
          + "or https address, to which each is posted. The environment's OPENLINEAGE_API_KEY is "
          + "sent along as a bearer token. What cannot be delivered is told and does not fail the run.")
  @Nullable String getLineage();

  void setLineage(@Nullable String lineage);

  @Description("Namespace of the job in OpenLineage events.")
  @Default.String("dateline")
  String getLineageNamespace();

  void setLineageNamespace(String lineageNamespace);

  @Description("Name of the job in OpenLineage events: the same for every run of a schedule.")
  @Default.String("dateline.run")
  String getLineageJob();

  void setLineageJob(String lineageJob);

  @Description(
      "Form of what is written to standard error: text for people, or json, an object a line, for "
          + "collectors of logs; it has no progress line. Neither ever has text of documents.")
  @Default.Enum("TEXT")
  LogFormat getLogFormat();

  void setLogFormat(LogFormat logFormat);
}
