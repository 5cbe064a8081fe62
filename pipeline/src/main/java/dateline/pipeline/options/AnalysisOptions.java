package dateline.pipeline.options;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Limits of the analysis. */
public interface AnalysisOptions extends PipelineOptions {

  @Description(
      "Longest sentence that is parsed, in tokens. A longer one still gets entities, and a neutral "
          + "sentiment marked analyzed=false.")
  @Default.Integer(100)
  Integer getMaxSentenceTokens();

  void setMaxSentenceTokens(Integer maxSentenceTokens);

  @Description(
      "Longest text that is analyzed, in characters. What lies beyond stays in the document, "
          + "which is flagged TEXT_BEYOND_LIMIT.")
  @Default.Integer(200_000)
  Integer getMaxDocumentLength();

  void setMaxDocumentLength(Integer maxDocumentLength);
}
