package dateline.tone;

/** What makes the sentiment of records. */
public enum SentimentMode {
  /** What was learned on news, over a small pretrained transformer. */
  NEWS,
  /** CoreNLP's own model, which was learned on film reviews. */
  CORENLP
}
