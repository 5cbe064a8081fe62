package dateline.nlp.crf;

/**
 * The kinds of features the models have: what each is made of, and how CoreNLP writes it.
 *
 * <p>No two kinds can give the same string: each ends in its own letters behind its last dash.
 */
enum FeatureTemplate {
  // One word: itself, as the one before, as the one behind.
  ANY_WORD(Clique.NODE, 0, "", "###"),
  TITLE(Clique.NODE, 0, "", "IS_TITLE"),
  WORD(Clique.NODE, 1, "", "-WORD"),
  CLUSTER(Clique.NODE, 1, "", "-DISTSIM"),
  SHAPE(Clique.NODE, 1, "", "-TYPE"),
  NGRAM(Clique.NODE, 1, "", "#"),
  PREVIOUS_WORD(Clique.NODE, 1, "", "-PW"),
  PREVIOUS_CLUSTER(Clique.NODE, 1, "", "-PDISTSIM"),
  PREVIOUS_SHAPE(Clique.NODE, 1, "", "-PTYPE"),
  NEXT_WORD(Clique.NODE, 1, "", "-NW"),
  NEXT_CLUSTER(Clique.NODE, 1, "", "-NDISTSIM"),
  NEXT_SHAPE(Clique.NODE, 1, "", "-NTYPE"),
  WORD_SOON(Clique.NODE, 1, "", "-DISJN"),
  WORD_BEFORE(Clique.NODE, 1, "", "-DISJP"),

  // Two or three words.
  PREVIOUS_WORD_AND_SHAPE(Clique.NODE, 2, "...", "-PW_CTYPE"),
  SHAPE_AND_NEXT_WORD(Clique.NODE, 2, "...", "-NW_CTYPE"),
  PREVIOUS_SHAPE_AND_SHAPE(Clique.NODE, 2, "...", "-PCTYPE"),
  SHAPE_AND_NEXT_SHAPE(Clique.NODE, 2, "...", "-CNTYPE"),
  THREE_SHAPES(Clique.NODE, 3, "...", "-PCNTYPE"),
  WORD_BEFORE_SHORT_ONE_AND_SHAPE(Clique.NODE, 2, "...", "-PPW_CTYPE"),
  WORD_BEHIND_SHORT_ONE_AND_SHAPE(Clique.NODE, 2, "...", "-NNW_CTYPE"),

  // Where else in the sentence the word stands.
  NO_OCCURRENCE_PATTERN(Clique.NODE, 0, "", "NO-OCCURRENCE-PATTERN"),
  PAIR_AGAIN(Clique.NODE, 0, "", "XY-NEXT-OCCURRENCE-XY"),
  SECOND_OF_PAIR_AGAIN(Clique.NODE, 0, "", "XY-NEXT-OCCURRENCE-Y"),
  PAIR_ALREADY(Clique.NODE, 0, "", "XY-PREV-OCCURRENCE-XY"),
  SECOND_OF_PAIR_ALREADY(Clique.NODE, 0, "", "XY-PREV-OCCURRENCE-Y"),
  WORD_AGAIN_BEHIND_NAME(Clique.NODE, 0, "", "X-NEXT-OCCURRENCE-YX"),
  WORD_AGAIN_BEFORE_NAME(Clique.NODE, 0, "", "X-NEXT-OCCURRENCE-XY"),
  WORD_AGAIN(Clique.NODE, 0, "", "X-NEXT-OCCURRENCE-X"),
  WORD_ALREADY_BEFORE_NAME(Clique.NODE, 0, "", "X-PREV-OCCURRENCE-YX"),
  WORD_ALREADY_BEHIND_NAME(Clique.NODE, 0, "", "X-PREV-OCCURRENCE-XY"),
  WORD_ALREADY(Clique.NODE, 0, "", "X-PREV-OCCURRENCE-X"),

  // The step from the label before.
  STEP(Clique.EDGE, 0, "", "PSEQ"),
  STEP_TO_WORD(Clique.EDGE, 1, "", "-PSEQW"),
  STEP_TO_CLUSTER(Clique.EDGE, 1, "", "-PSEQcDS"),
  STEP_TO_SHAPE(Clique.EDGE, 1, "", "-PSEQcS"),
  STEP_TO_SHAPE_TOO(Clique.EDGE, 1, "", "-TPS2"),
  STEP_FROM_WORD(Clique.EDGE, 1, "", "-PSEQpW"),
  STEP_FROM_CLUSTER(Clique.EDGE, 1, "", "-PSEQpDS"),
  STEP_FROM_SHAPE(Clique.EDGE, 1, "", "-PSEQpS"),
  STEP_BEFORE_SHAPE(Clique.EDGE, 1, "", "-TNS1"),
  STEP_OF_WORDS(Clique.EDGE, 2, "-", "-PSEQW2"),
  STEP_OF_CLUSTERS(Clique.EDGE, 2, "-", "-PSEQpcDS"),
  STEP_OF_SHAPES(Clique.EDGE, 2, "-", "-TYPES");

  /** What a feature's weights are for: one label, or two labels in a row. */
  enum Clique {
    NODE("|C"),
    EDGE("|CpC");

    private final String suffix;

    Clique(String suffix) {
      this.suffix = suffix;
    }

    /** How the names of its features end. */
    String suffix() {
      return suffix;
    }
  }

  private final Clique clique;
  private final int pieces;
  private final String separator;
  private final String suffix;

  FeatureTemplate(Clique clique, int pieces, String separator, String suffix) {
    this.clique = clique;
    this.pieces = pieces;
    this.separator = separator;
    this.suffix = suffix;
  }

  /** Its number: from 0, without gaps, and another one in the next version. */
  @SuppressWarnings("EnumOrdinal") // It is never stored.
  int number() {
    return ordinal();
  }

  Clique clique() {
    return clique;
  }

  /** How many words, shapes or clusters it names: 0 to 3. */
  int pieces() {
    return pieces;
  }

  /** What stands between its pieces. */
  String separator() {
    return separator;
  }

  /** What stands behind its pieces, without the clique's suffix. */
  String suffix() {
    return suffix;
  }
}
