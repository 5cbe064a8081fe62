package dateline.entities;

/** What tells for whom nouns and pronouns stand. */
public enum CorefMode {
  /** Our rules, which leave alone what is not certain. */
  NEWS,
  /** The chains of CoreNLP's coreference that hold a name. */
  CORENLP
}
