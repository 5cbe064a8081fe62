package dateline.pipeline.options;

import dateline.write.RecordCodec;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What is written, and when a run counts as failed. */
public interface OutputOptions extends PipelineOptions {

  @Description(
      "Directory for the run: a path, or a URI with s3://, hdfs:// or gs://; made if missing. Required.")
  @Nullable String getOutput();

  void setOutput(@Nullable String output);

  @Description(
      "Directory of an earlier complete run: what it has made of the same documents in the same "
          + "way is taken over, and all else is computed. With * in it the last by its name of the "
          + "complete runs that match; where there is none, all is computed.")
  @Nullable String getReuse();

  void setReuse(@Nullable String reuse);

  @Description("Keep what the stages made of each document, for later runs to --reuse.")
  @Default.Boolean(true)
  Boolean getAnnotations();

  void setAnnotations(Boolean annotations);

  @Description("Replace a complete run in the output directory instead of refusing.")
  @Default.Boolean(false)
  Boolean getOverwrite();

  void setOverwrite(Boolean overwrite);

  @Description("Compression of the Avro files: deflate, snappy or none.")
  @Default.Enum("DEFLATE")
  RecordCodec getCodec();

  void setCodec(RecordCodec codec);

  @Description(
      "Files per dataset. 0 lets the runner choose, for which the Direct Runner holds every "
          + "record back and asks again and again: several times slower.")
  @Default.Integer(4)
  Integer getShards();

  void setShards(Integer shards);

  @Description(
      "Largest share of the pages, from 0 to 1, that may fail or be left partial. "
          + "Beyond it the run ends with exit code 4 and without a manifest.")
  @Default.Double(0.25)
  Double getMaxFailureRatio();

  void setMaxFailureRatio(Double maxFailureRatio);

  @Description("Keep the first frames of the stack trace in failure records.")
  @Default.Boolean(true)
  Boolean getStackTraces();

  void setStackTraces(Boolean stackTraces);
}
