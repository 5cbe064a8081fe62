package dateline.pipeline.options;

import dateline.nlp.NlpSettings;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/** Limits of the analysis. */
public interface AnalysisOptions extends PipelineOptions {

  @Description(
      "Longest sentence that is parsed, in tokens. A longer one still gets entities, and a neutral "
          + "sentiment marked analyzed=false.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_SENTENCE_TOKENS)
  Integer getMaxSentenceTokens();

  void setMaxSentenceTokens(Integer maxSentenceTokens);

  @Description(
      "Longest text that is analyzed, in characters. What lies beyond stays in the document, "
          + "which is flagged TEXT_BEYOND_LIMIT.")
  @Default.Integer(NlpSettings.DEFAULT_MAX_DOCUMENT_LENGTH)
  Integer getMaxDocumentLength();

  void setMaxDocumentLength(Integer maxDocumentLength);
}
