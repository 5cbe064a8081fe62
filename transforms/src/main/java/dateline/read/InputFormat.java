package dateline.read;

/** What input files hold, under whatever compression. */
public enum InputFormat {
  /** Seen by content, file by file. */
  AUTO,
  /** Each file is one page dump in plain text. */
  TEXT,
  /** Each file is one HTML or XHTML page. */
  HTML,
  /** Web archives: response, resource and conversion records. */
  WARC,
  /** JSON objects, one a line; also in an array, or over many lines. */
  JSONL,
  /** Archives of files in any of these formats. */
  ZIP,
  /** Archives of files in any of these formats. */
  TAR
}
