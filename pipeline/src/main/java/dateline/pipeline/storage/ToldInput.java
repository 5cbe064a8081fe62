package dateline.pipeline.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A remote file whose reading fails in the one form of {@link Failures}: clients of stores ask the
 * server when the first byte is read, and throw what is no {@link IOException}.
 */
final class ToldInput extends FilterInputStream {

  ToldInput(InputStream input) {
    super(input);
  }

  @Override
  public int read() throws IOException {
    return Failures.told(super::read);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return Failures.told(() -> super.read(buffer, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    return Failures.told(() -> super.skip(count));
  }

  @Override
  public void close() throws IOException {
    Failures.told(
        () -> {
          super.close();
          return this;
        });
  }
}
