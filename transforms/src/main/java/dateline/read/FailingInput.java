package dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a decompressor makes of damaged data, up to the damage: in small pieces, for a piece is lost
 * with the failure that ends it. Whoever goes back and reads again meets the same failure again,
 * where decompressors say that all is read.
 */
final class FailingInput extends FilterInputStream {

  private static final int PIECE = 512;

  private @Nullable IOException failure;

  FailingInput(InputStream decompressor) {
    super(decompressor);
  }

  @Override
  public int read() throws IOException {
    byte[] next = new byte[1];
    return read(next, 0, 1) < 1 ? -1 : next[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      return super.read(buffer, offset, Math.min(length, PIECE));
    } catch (IOException | RuntimeException e) {
      IOException told = FileReading.told(e);
      failure = told;
      throw told;
    }
  }

  /** Nothing that a reader could wait for: buffers are to hand on what they have. */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
