package dateline.pipeline.evaluate;

import java.util.List;
import java.util.Map;

/**
 * A document of the gold data.
 *
 * @param name of its files, without ending
 * @param text that was annotated
 * @param form of the annotations
 * @param annotations with offsets of the text
 * @param leftOut names that are not compared, because records have no type for them
 * @param labels the types and predicates it has, each with its first place: file, perhaps line
 * @param notes what was passed over, for people
 */
record GoldDocument(
    String name,
    String text,
    Form form,
    Annotations annotations,
    int leftOut,
    Map<String, String> labels,
    List<String> notes) {

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
