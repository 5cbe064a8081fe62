package dateline.read;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A stream that stays open when what reads it is closed. Decompressors keep memory outside the heap
 * until they are closed, and close the stream below with them, which others read on.
 */
final class Unclosed extends FilterInputStream {

  Unclosed(InputStream input) {
    super(input);
  }

  @Override
  public void close() {}
}
