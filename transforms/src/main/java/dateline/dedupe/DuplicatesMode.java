package dateline.dedupe;

/** What becomes of a document that nearly repeats an earlier one. */
public enum DuplicatesMode {
  /** It is analysed as any other. */
  KEEP,
  /** It stays a document, and is not analysed. */
  SKIP
}
