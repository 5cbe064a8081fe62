package dateline.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import news.dateline.records.RawDocument;
import news.dateline.records.Source;

/**
 * Reads one file into a raw document, through gzip if its content says so, whatever its name says.
 *
 * @param maxBytes longest payload, in bytes after decompression: what is longer is no news page, or
 *     a decompression bomb
 */
public record PayloadReader(int maxBytes) implements Serializable {

  /** 8 MiB: a hundred times a long article, and cleaning takes sixty times as much memory. */
  public static final int DEFAULT_MAX_BYTES = 8 << 20;

  private static final int GZIP_FIRST_BYTE = 0x1f;
  private static final int GZIP_SECOND_BYTE = 0x8b;

  /**
   * Reads a payload to its end.
   *
   * @param uri where it lies
   * @param input its stored bytes; closed behind them
   * @throws IOException if it cannot be read, is cut off within gzip, or is longer than {@link
   *     #maxBytes}
   */
  public RawDocument read(String uri, InputStream input) throws IOException {
    byte[] payload;
    try (InputStream unzipped = unzipped(input)) {
      payload = unzipped.readNBytes(maxBytes + 1);
    } catch (EOFException e) {
      throw new IOException("the compressed data end too early", e);
    }
    if (payload.length > maxBytes) {
      throw new IOException("payload is longer than " + maxBytes + " bytes");
    }
    Source source = Source.newBuilder().setUri(uri).build();
    return new RawDocument(documentId(payload), List.of(source), ByteBuffer.wrap(payload));
  }

  /** First 32 hexadecimal digits of the payload's SHA-256. */
  public static String documentId(byte[] payload) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static InputStream unzipped(InputStream input) throws IOException {
    PushbackInputStream stored = new PushbackInputStream(new BufferedInputStream(input), 2);
    byte[] head = stored.readNBytes(2);
    stored.unread(head);
    boolean gzip =
        head.length == 2
            && (head[0] & 0xff) == GZIP_FIRST_BYTE
            && (head[1] & 0xff) == GZIP_SECOND_BYTE;
    return gzip ? new GZIPInputStream(stored) : stored;
  }
}
