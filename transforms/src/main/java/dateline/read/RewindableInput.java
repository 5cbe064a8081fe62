package dateline.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream that knows where it stands and remembers the last megabyte, so that a reader who lost
 * its way in a damaged file can go back and look for the next record.
 */
final class RewindableInput extends InputStream {

  private static final int MEMORY = 1 << 20;
  private static final int CHUNK = 1 << 14;
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private InputStream input;
  private final byte[] ring = new byte[MEMORY];
  private long position;
  private long fetched;
  private long bound = UNBOUNDED;
  private long mark;
  private @Nullable IOException failure;

  RewindableInput(InputStream input) {
    this.input = input;
  }

  /** Begins anew with another stream: a new one would take a megabyte for each. */
  void restart(InputStream other) {
    input = other;
    position = 0;
    fetched = 0;
    bound = UNBOUNDED;
    mark = 0;
    failure = null;
  }

  /** Bytes before the next one. */
  long position() {
    return position;
  }

  /** Goes to a byte that was read already, or as near behind it as is remembered. */
  void rewind(long to) {
    position = Math.min(fetched, Math.max(to, Math.max(0, fetched - MEMORY)));
    bound = UNBOUNDED;
  }

  /** Lets no more be read until further notice than can be gone back to: a record's header. */
  void allowHeader() {
    bound = position + MEMORY;
  }

  void allowAll() {
    bound = UNBOUNDED;
  }

  @Override
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    int next = ring[(int) (position % MEMORY)] & 0xff;
    position++;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int from = (int) (position % MEMORY);
    int n = (int) Math.min(Math.min(length, fetched - position), MEMORY - from);
    System.arraycopy(ring, from, buffer, offset, n);
    position += n;
    return n;
  }

  /** Goes to where a pattern begins, from here on; false if it does not come again. */
  boolean find(byte[] pattern) throws IOException {
    while (fill()) {
      if (ring[(int) (position % MEMORY)] == pattern[0] && standsHere(pattern)) {
        return true;
      }
      position++;
    }
    return false;
  }

  private boolean standsHere(byte[] pattern) throws IOException {
    long begin = position;
    for (byte expected : pattern) {
      if (!fill() || ring[(int) (position % MEMORY)] != expected) {
        position = begin;
        return false;
      }
      position++;
    }
    position = begin;
    return true;
  }

  /** Some bytes that were read already; none if they are not all remembered. */
  byte[] remembered(long from, int length) {
    if (from < Math.max(0, fetched - MEMORY) || from + length > fetched) {
      return new byte[0];
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = ring[(int) ((from + i) % MEMORY)];
    }
    return bytes;
  }

  /** Whether there is a next byte; it is in the ring then. */
  private boolean fill() throws IOException {
    if (position >= bound) {
      throw new IOException("a record's header is longer than " + (MEMORY >> 10) + " KiB");
    }
    if (position < fetched) {
      return true;
    }
    int at = (int) (fetched % MEMORY);
    try {
      int read = input.read(ring, at, Math.min(CHUNK, MEMORY - at));
      if (read <= 0) {
        return false;
      }
      fetched += read;
      return true;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** What the stream below failed with; null while it can be read. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public boolean markSupported() {
    return true;
  }

  @Override
  public synchronized void mark(int limit) {
    mark = position;
  }

  @Override
  public synchronized void reset() {
    rewind(mark);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
