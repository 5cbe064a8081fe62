package dateline.pipeline.options;

import dateline.clean.CleaningMode;
import dateline.clean.CleaningSettings;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** How the article is found in the page. */
public interface CleaningOptions extends PipelineOptions {

  @Description("full: keep the article and drop the rest. none: take the text as it is.")
  @Default.Enum("FULL")
  CleaningMode getCleaning();

  void setCleaning(CleaningMode cleaning);

  @Description(
      "Language of all input as a BCP 47 tag, for example en: skips language detection. "
          + "Without it the language of each document is detected.")
  @Nullable String getLanguage();

  void setLanguage(@Nullable String language);

  @Description(
      "Longest time that the cleaning of one page may take, in seconds of processor time. Pages "
          + "that take longer are made for that, and failures.")
  @Default.Integer(CleaningSettings.DEFAULT_MAX_SECONDS)
  Integer getMaxCleaningSeconds();

  void setMaxCleaningSeconds(Integer maxCleaningSeconds);
}
