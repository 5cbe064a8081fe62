package dateline.pipeline.options;

import dateline.dedupe.DuplicatesMode;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** What becomes of articles that say what others said. */
public interface DuplicateOptions extends PipelineOptions {

  @Description(
      "Documents that nearly repeat an earlier one, which nearDuplicateOf names. keep: analyze "
          + "them as any other. skip: keep their text, but do not analyze them.")
  @Default.Enum("KEEP")
  DuplicatesMode getDuplicates();

  void setDuplicates(DuplicatesMode duplicates);
}
