package dateline.read;

import dateline.text.Sha256;

/**
 * The raw bytes of one page.
 *
 * @param ordinal its place among all that its file holds, failures counted too
 * @param bytes as stored, after decompression and content-decoding
 * @param origin what its container says of it
 */
@SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
public record Payload(int ordinal, byte[] bytes, Origin origin) {

  /** The id of a document of these bytes: first 32 hexadecimal digits of their SHA-256. */
  public static String documentId(byte[] bytes) {
    return Sha256.id(bytes);
  }
}
