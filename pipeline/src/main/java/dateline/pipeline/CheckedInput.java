package dateline.pipeline;

import dateline.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;

/** A stream that knows how many bytes went through it, and their hash; what is skipped is read. */
final class CheckedInput extends DigestInputStream {

  private static final int BUFFER = 8192;

  private long bytes;

  CheckedInput(InputStream input) {
    super(input, Sha256.digest());
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    bytes += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    bytes += Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] buffer = new byte[(int) Math.max(0, Math.min(count, BUFFER))];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  /** Bytes so far. */
  long bytes() {
    return bytes;
  }

  /** SHA-256 of the bytes so far, in hexadecimal digits; asked once. */
  String sha256Hex() {
    return Sha256.hex(getMessageDigest());
  }
}
