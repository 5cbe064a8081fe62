package dateline.pipeline.options;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** What a person sees. */
public interface ConsoleOptions extends PipelineOptions {

  @Description(
      "No progress line and no closing table; errors are still told, and the first few failures.")
  @Default.Boolean(false)
  Boolean getQuiet();

  void setQuiet(Boolean quiet);
}
