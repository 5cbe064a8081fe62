package dateline.pipeline.log;

/** The form of what is written to standard error. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** An object a line. */
  JSON
}
