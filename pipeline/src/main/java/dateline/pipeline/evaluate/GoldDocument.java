package dateline.pipeline.evaluate;

/**
 * A document of the gold data.
 *
 * @param name of its files, without ending
 * @param text that was annotated
 * @param form of the annotations
 * @param annotations with offsets of the text
 * @param leftOut names that are not compared, because records have no type for them
 */
record GoldDocument(String name, String text, Form form, Annotations annotations, int leftOut) {

  /** How it is written down. */
  enum Form {
    /** Offsets, and which mentions are one entity. */
    BRAT(true),
    /** Tokens with tags. */
    CONLL(false);

    private final boolean tellsEntities;

    Form(boolean tellsEntities) {
      this.tellsEntities = tellsEntities;
    }

    /** Whether it says which mentions are one entity. */
    boolean tellsEntities() {
      return tellsEntities;
    }
  }
}
