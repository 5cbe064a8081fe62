package dateline.pipeline;

/** What the process ends with; documented in the README and in {@code ./dateline run --help}. */
public enum ExitCode {
  DONE(0, "the run is complete"),
  BAD_OPTIONS(2, "the options are wrong; nothing was done"),
  NOTHING_MATCHED(3, "no input file matched; nothing was written"),
  TOO_MANY_FAILURES(4, "more inputs failed than --maxFailureRatio allows; no manifest"),
  PIPELINE_FAILED(5, "the pipeline failed; no manifest"),
  NOT_RECONCILED(6, "what was written does not add up to what was read; no manifest"),
  OUTPUT_REFUSED(7, "the output directory holds a complete run or other files; nothing was done");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number the process exits with. */
  public int code() {
    return code;
  }

  /** What it means, for people. */
  public String meaning() {
    return meaning;
  }
}
