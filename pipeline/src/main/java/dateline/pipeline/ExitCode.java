package dateline.pipeline;

/**
 * What a command ends with: the one source of the table in {@code ./dateline run --help}, and of
 * the README's, which a test holds to it.
 */
public enum ExitCode {
  DONE(0, "the run is complete: the manifest is there"),
  BAD_OPTIONS(2, "the options are wrong; every mistake is named; nothing was done"),
  NOTHING_MATCHED(3, "no input matched; nothing was written"),
  TOO_MANY_FAILURES(4, "more inputs failed than --maxFailureRatio allows; no manifest"),
  PIPELINE_FAILED(5, "the pipeline failed; no manifest"),
  NOT_RECONCILED(
      6, "what was written does not add up to what was read, or made of it; no manifest"),
  OUTPUT_REFUSED(
      7,
      "the output directory holds a complete run, is being written to by another, holds files that"
          + " are no run's, or cannot be written; nothing was done; or another run has taken it over"
          + " meanwhile; no manifest"),
  BELOW_FLOOR(8, "evaluate: F1 is below --minF1"),
  REUSE_REFUSED(
      9,
      "--reuse names no complete run, or its files are not those it was published with, or cannot"
          + " be decoded; no manifest"),
  OTHER_BUILD(
      10,
      "workers of the cluster have other code, libraries or models than the driver; no manifest"),
  /** The launcher's own, before there is a JVM. */
  UNAVAILABLE(69, "the launcher found no Java 17, or no Maven to build with"),
  /** The launcher's own, like {@link #UNAVAILABLE}. */
  NOT_BUILT(70, "the launcher could not build Dateline; it names the log");

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
