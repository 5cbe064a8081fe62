package dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content encodings of an HTTP response. Crawlers store bodies decoded and keep the
 * header that says otherwise: a body that is not what the header says, but text, is taken as it is.
 */
final class ContentEncoding {

  private final int maxBytes;
  private final ExpansionLimit limit;

  /**
   * @param maxBytes longest body that is decoded, in bytes
   * @param limit of the file that the body lies in: many small bodies may be a bomb, too
   */
  ContentEncoding(int maxBytes, ExpansionLimit limit) {
    this.maxBytes = maxBytes;
    this.limit = limit;
  }

  /**
   * Decodes a body.
   *
   * @param encodings as the header names them, in the order in which they were applied
   * @return at most one byte more than {@code maxBytes}
   * @throws IOException if it cannot be decoded and is no text either
   */
  byte[] decode(byte[] body, List<String> encodings) throws IOException {
    byte[] decoded = body;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      decoded = decode(decoded, encodings.get(i).strip().toLowerCase(Locale.ROOT));
    }
    return decoded;
  }

  private byte[] decode(byte[] body, String encoding) throws IOException {
    if (body.length == 0) {
      return body;
    }
    try {
      return switch (encoding) {
        case "", "identity", "none" -> body;
        case "gzip", "x-gzip" -> gunzipped(body);
        case "deflate" -> inflated(body);
        case "br" -> read(new BrotliInputStream(new ByteArrayInputStream(body)));
        case "zstd" -> read(new ZstdInputStream(new ByteArrayInputStream(body)));
        default -> throw new IOException("there is no content encoding '" + encoding + "'");
      };
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException e) {
      if (ContentType.isText(body)) {
        return body;
      }
      if (e instanceof EOFException) {
        throw new IOException("the " + encoding + "-encoded body ends too early", e);
      }
      throw new IOException("the body is not encoded as " + encoding + ": " + e.getMessage(), e);
    }
  }

  private byte[] read(InputStream decoder) throws IOException {
    try (InputStream counted = limit.decompressed(decoder)) {
      return counted.readNBytes(maxBytes + 1);
    }
  }

  /** The decompressor is made only for what it can begin with: else nobody could close it. */
  private byte[] gunzipped(byte[] body) throws IOException {
    if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
      throw new IOException("it does not begin as such");
    }
    return read(new GZIPInputStream(new ByteArrayInputStream(body)));
  }

  /** With the wrapper that the standard asks for, or, as some servers send it, without. */
  private byte[] inflated(byte[] body) throws IOException {
    try {
      return inflated(body, /* bare= */ false);
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException e) {
      return inflated(body, /* bare= */ true);
    }
  }

  private byte[] inflated(byte[] body, boolean bare) throws IOException {
    Inflater inflater = new Inflater(bare);
    try {
      return read(new InflaterInputStream(new ByteArrayInputStream(body), inflater));
    } finally {
      // A stream ends an inflater of its own only.
      inflater.end();
    }
  }
}
