package dateline.clean.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What bytes are as UTF-8. Pages are long and nearly all ASCII, which is read eight bytes at a
 * time.
 */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bits that no ASCII byte has. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;

  private Utf8() {}

  /** Index of the first byte that is not ASCII; the length where all are. */
  static int endOfAscii(byte[] bytes, int from) {
    int at = from;
    while (at + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Whether one of the first bytes is a NUL, which text has in wider charsets alone. */
  static boolean hasNul(byte[] bytes, int end) {
    int at = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, at);
      // Taking one from each byte sets the high bit where none was: in a NUL.
      if ((eight - ONES & ~eight & NOT_ASCII) != 0) {
        return true;
      }
    }
    while (at < end && bytes[at] != 0) {
      at++;
    }
    return at < end;
  }

  /** Whether all bytes are valid. */
  static boolean isValid(byte[] bytes) {
    int at = endOfAscii(bytes, 0);
    while (at < bytes.length) {
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        return false;
      }
      at = endOfAscii(bytes, at + length);
    }
    return true;
  }

  /** Length of the valid sequence of two bytes or more that begins here; 0 where none does. */
  static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int codePoint = codePoint(bytes, at, length);
    boolean shortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    return shortest && !surrogate && codePoint <= Character.MAX_CODE_POINT ? length : 0;
  }

  /** The code point of a sequence of a length of two to four. */
  static int codePoint(byte[] bytes, int at, int length) {
    int codePoint = bytes[at] & (0xff >> (length + 1));
    for (int i = at + 1; i < at + length; i++) {
      codePoint = codePoint << 6 | bytes[i] & 0x3f;
    }
    return codePoint;
  }
}
