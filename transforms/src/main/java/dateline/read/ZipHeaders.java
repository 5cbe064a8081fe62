package dateline.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the headers of a zip's entries begin. The library tells where an entry's data begin,
 * but not how long the header before them was: it makes the fields of it anew, some of them
 * shorter, and of some entries it counts no bytes.
 */
final class ZipHeaders {

  private static final int SIGNATURE = 0x04034b50;
  private static final int LENGTH = 30;
  private static final int NAME_LENGTH_AT = 26;
  private static final int MAX_EXTRA = 0xffff;

  /** The library reads half a kilobyte ahead. */
  private static final int NEAR = 1 << 12;

  private final RewindableInput source;

  /**
   * @param source what the library reads the archive from
   */
  ZipHeaders(RewindableInput source) {
    this.source = source;
  }

  /**
   * Byte of the archive at which the header of the entry begins that was read last; null if nobody
   * knows.
   */
  @Nullable Long begin(ZipArchiveEntry entry) {
    byte[] name = entry.getRawName();
    if (name == null) {
      return null;
    }
    long behindName = entry.getDataOffset() - LENGTH - name.length;
    for (int extra = 0; extra <= Math.min(MAX_EXTRA, behindName); extra++) {
      if (isHeader(behindName - extra, name, extra)) {
        return behindName - extra;
      }
    }
    for (long at = source.position(); at >= Math.max(0, source.position() - NEAR); at--) {
      if (isHeader(at, name, -1)) {
        return at;
      }
    }
    return null;
  }

  /**
   * @param extra length of what stands behind the name; -1 if it may have any
   */
  private boolean isHeader(long at, byte[] name, int extra) {
    byte[] bytes = source.remembered(at, LENGTH + name.length);
    if (bytes.length < LENGTH + name.length) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int nameLength = Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT));
    int extraLength = Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT + Short.BYTES));
    return header.getInt(0) == SIGNATURE
        && nameLength == name.length
        && (extra < 0 || extraLength == extra)
        && Arrays.equals(bytes, LENGTH, bytes.length, name, 0, name.length);
  }
}
