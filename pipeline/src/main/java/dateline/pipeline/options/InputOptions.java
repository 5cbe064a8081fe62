package dateline.pipeline.options;

import dateline.read.PayloadReader;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What is read. */
public interface InputOptions extends PipelineOptions {

  @Description(
      "Files to read: globs (* ? [a-z] {a,b} **), directories or files, separated by commas; may "
          + "be given several times. Directories are read with all below them. Required.")
  @Nullable String getInput();

  void setInput(@Nullable String input);

  @Description("Longest payload to read, in bytes after decompression. Longer ones are failures.")
  @Default.Integer(PayloadReader.DEFAULT_MAX_BYTES)
  Integer getMaxPayloadBytes();

  void setMaxPayloadBytes(Integer maxPayloadBytes);
}
