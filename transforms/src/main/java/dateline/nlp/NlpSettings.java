package dateline.nlp;

import java.io.Serializable;

/**
 * What an engine is configured by; equal settings share one engine.
 *
 * @param maxSentenceTokens longest sentence that is parsed, in tokens; longer ones are tables or
 *     lists more often than sentences, and parsing time grows with them
 * @param maxDocumentLength longest text that is analysed, in code points; what lies beyond is kept
 *     in the document and not analysed
 */
public record NlpSettings(int maxSentenceTokens, int maxDocumentLength) implements Serializable {

  /** Real sentences of the news are shorter; parsing time grows faster than length. */
  public static final int DEFAULT_MAX_SENTENCE_TOKENS = 100;

  /** Twenty times a long article. */
  public static final int DEFAULT_MAX_DOCUMENT_LENGTH = 200_000;

  public static final NlpSettings DEFAULT =
      new NlpSettings(DEFAULT_MAX_SENTENCE_TOKENS, DEFAULT_MAX_DOCUMENT_LENGTH);

  public NlpSettings {
    if (maxSentenceTokens < 1 || maxDocumentLength < 1) {
      throw new IllegalArgumentException("limits are 1 or more");
    }
  }
}
