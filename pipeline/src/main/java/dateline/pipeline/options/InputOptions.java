package dateline.pipeline.options;

import dateline.read.InputFormat;
import dateline.read.JsonFields;
import dateline.read.ReadSettings;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** What is read. */
public interface InputOptions extends PipelineOptions {

  @Description(
      "Files to read: globs (* ? [a-z] {a,b} **), directories or files, separated by commas; may "
          + "be given several times. Directories are read with all below them. Paths, or URIs with "
          + "s3://, hdfs:// or gs://. Required.")
  @Nullable String getInput();

  void setInput(@Nullable String input);

  @Description(
      "What the files hold: text, html, warc, jsonl, zip or tar, under whatever compression. auto "
          + "sees it by their content, file by file. Any other is forced on all files, and none is "
          + "passed over for its name; html takes WARCs and JSON Lines, too, as pages.")
  @Default.Enum("AUTO")
  InputFormat getFormat();

  void setFormat(InputFormat format);

  @Description(
      "Longest page to read, in bytes after decompression. Longer ones are failures. A page takes "
          + "up to sixty times as much memory while it is cleaned.")
  @Default.Integer(ReadSettings.DEFAULT_MAX_PAYLOAD_BYTES)
  Integer getMaxPayloadBytes();

  void setMaxPayloadBytes(Integer maxPayloadBytes);

  @Description(
      "How many bytes one stored byte may become, through all layers of compression and beyond "
          + "the first 64 MiB. A file that expands more is made for that, and a failure.")
  @Default.Integer(ReadSettings.DEFAULT_MAX_EXPANSION)
  Integer getMaxExpansion();

  void setMaxExpansion(Integer maxExpansion);

  @Description("JSON Lines: field of the page as HTML. A dot leads into a nested object.")
  @Default.String(JsonFields.HTML)
  String getHtmlField();

  void setHtmlField(String htmlField);

  @Description("JSON Lines: field of the page as text, for records without HTML.")
  @Default.String(JsonFields.TEXT)
  String getTextField();

  void setTextField(String textField);

  @Description("JSON Lines: field of the address the page was fetched from.")
  @Default.String(JsonFields.URL)
  String getUrlField();

  void setUrlField(String urlField);

  @Description("JSON Lines: field of the time it was fetched, ISO 8601, RFC 1123 or since 1970.")
  @Default.String(JsonFields.FETCHED_AT)
  String getFetchedAtField();

  void setFetchedAtField(String fetchedAtField);

  @Description("JSON Lines: field of the record's own id.")
  @Default.String(JsonFields.ID)
  String getIdField();

  void setIdField(String idField);
}
