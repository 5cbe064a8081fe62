package dateline.clean;

/** How the article is found in a payload. */
public enum CleaningMode {
  /** The article is kept, all else is removed with a reason. */
  FULL,
  /** The text is taken as it is: for input that is clean already. */
  NONE
}
