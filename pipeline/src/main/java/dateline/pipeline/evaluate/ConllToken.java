package dateline.pipeline.evaluate;

/**
 * A token of a CoNLL file.
 *
 * @param line where it stands, from 1 on
 * @param text the first column
 * @param tag the last column: O, or a position and a type
 */
record ConllToken(int line, String text, String tag) {

  /** Whether it is in a name. */
  boolean named() {
    return tag.length() > 1;
  }

  /** B, I, E, S, or another letter that stands for one of them; O outside names. */
  char position() {
    return tag.charAt(0);
  }

  /** The type of its name. */
  String type() {
    return named() ? tag.substring(2) : "";
  }
}
