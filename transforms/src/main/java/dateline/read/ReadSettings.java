package dateline.read;

import java.io.Serializable;

/**
 * How files are read.
 *
 * @param maxPayloadBytes longest payload, in bytes after decompression: what is longer is no news
 *     page, or a decompression bomb
 * @param maxExpansion how many bytes one stored byte may become, through all layers of compression
 * @param format what the files hold
 * @param jsonFields the fields of JSON Lines records
 */
public record ReadSettings(
    int maxPayloadBytes, int maxExpansion, InputFormat format, JsonFields jsonFields)
    implements Serializable {

  /** 8 MiB: a hundred times a long article, and cleaning takes sixty times as much memory. */
  public static final int DEFAULT_MAX_PAYLOAD_BYTES = 8 << 20;

  /**
   * Text shrinks to a tenth, the same page again and again to a few hundredths; bombs are made to
   * shrink to less than a thousandth.
   */
  public static final int DEFAULT_MAX_EXPANSION = 1000;

  /** Limits of the default, everything by content. */
  public static final ReadSettings DEFAULT =
      new ReadSettings(
          DEFAULT_MAX_PAYLOAD_BYTES, DEFAULT_MAX_EXPANSION, InputFormat.AUTO, JsonFields.DEFAULT);

  /** The same with another limit. */
  public ReadSettings withMaxPayloadBytes(int bytes) {
    return new ReadSettings(bytes, maxExpansion, format, jsonFields);
  }

  /** The same for files of one format. */
  public ReadSettings withFormat(InputFormat other) {
    return new ReadSettings(maxPayloadBytes, maxExpansion, other, jsonFields);
  }
}
