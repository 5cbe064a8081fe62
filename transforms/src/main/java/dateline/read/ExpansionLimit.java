package dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Holds what comes out of a file's decompressors, all layers together, against what went in. */
final class ExpansionLimit {

  /** Little is nobody's bomb, and the ratio means nothing before buffers are filled. */
  private static final long FREE = 64L << 20;

  private final int maxExpansion;
  private long stored;
  private long produced;

  ExpansionLimit(int maxExpansion) {
    this.maxExpansion = maxExpansion;
  }

  /** The file itself. */
  InputStream stored(InputStream input) {
    return new Counted(input) {
      @Override
      void count(long bytes) {
        stored += bytes;
      }
    };
  }

  /** What comes out of a decompressor. */
  InputStream decompressed(InputStream input) {
    return new Counted(input) {
      @Override
      void count(long bytes) throws IOException {
        produced += bytes;
        if (produced > FREE + stored * maxExpansion) {
          throw new ExpansionException(maxExpansion);
        }
      }
    };
  }

  private abstract static class Counted extends FilterInputStream {

    Counted(InputStream input) {
      super(input);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
