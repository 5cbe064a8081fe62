package dateline.mentions;

/** Whose names the entities are made of. */
public enum MentionsMode {
  /** CoreNLP's, repaired: whole names, one type for a name, titles outside. */
  NEWS,
  /** CoreNLP's as they are. */
  CORENLP
}
