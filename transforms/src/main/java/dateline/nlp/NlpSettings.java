package dateline.nlp;

import java.io.Serializable;
import java.time.Duration;

/**
 * The bounds of the analysis. What is beyond one of them is still cut into sentences and tokens,
 * tagged, and looked up in the gazetteer; what it lacks is said here.
 *
 * @param maxSentenceTokens longest sentence that is parsed, in tokens; a longer one has no
 *     dependencies and no sentiment: it is a table or a list more often than a sentence, and the
 *     time grows with it
 * @param maxEntityTokens longest sentence that the classifiers and SUTime read, in tokens; a longer
 *     one has the gazetteer's entities only, and so has one longer than {@link #MAX_ENTITY_LENGTH}
 * @param maxDocumentTokens how much of a document is analysed, in tokens: the sentences that begin
 *     within; those behind have the gazetteer's entities only
 * @param maxDocumentLength longest text that is read at all, in code points; what lies beyond has
 *     no sentences
 * @param maxTime longest processor time that a stage may take for one document; more than none.
 *     What is left then is treated as what is beyond the other bounds
 */
public record NlpSettings(
    int maxSentenceTokens,
    int maxEntityTokens,
    int maxDocumentTokens,
    int maxDocumentLength,
    Duration maxTime)
    implements Serializable {

  /** Real sentences of the news are shorter; parsing time grows with length. */
  public static final int DEFAULT_MAX_SENTENCE_TOKENS = 100;

  /** Ten times the longest sentence that is parsed; SUTime's rules grow faster than linearly. */
  public static final int DEFAULT_MAX_ENTITY_TOKENS = 1000;

  /**
   * Longest sentence that the classifiers and SUTime read, in UTF-16 units. SUTime looks for digits
   * in the text of a sentence, and its time grows with the square of their number: one of a million
   * digits would hang it. A thousand words of the news have a quarter of this.
   */
  public static final int MAX_ENTITY_LENGTH = 20_000;

  /** Five times the longest article that is published in print. */
  public static final int DEFAULT_MAX_DOCUMENT_TOKENS = 50_000;

  /** A thousand pages; what is longer is a dump of something else. */
  public static final int DEFAULT_MAX_DOCUMENT_LENGTH = 2_000_000;

  /**
   * Several times what a document at the other bounds takes, so that it decides nothing where they
   * hold: what is cut off by time depends on the machine.
   */
  public static final int DEFAULT_MAX_SECONDS = 600;

  public static final NlpSettings DEFAULT =
      new NlpSettings(
          DEFAULT_MAX_SENTENCE_TOKENS,
          DEFAULT_MAX_ENTITY_TOKENS,
          DEFAULT_MAX_DOCUMENT_TOKENS,
          DEFAULT_MAX_DOCUMENT_LENGTH,
          Duration.ofSeconds(DEFAULT_MAX_SECONDS));

  public NlpSettings {
    if (maxSentenceTokens < 1
        || maxEntityTokens < 1
        || maxDocumentTokens < 1
        || maxDocumentLength < 1
        || maxTime.isZero()
        || maxTime.isNegative()) {
      throw new IllegalArgumentException("bounds are more than nothing");
    }
  }
}
