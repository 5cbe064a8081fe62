package dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;

/** The text of a line or an object, as it is gathered. Of one that is too long nothing is kept. */
final class JsonText {

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final long maxLength;
  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int begin;
  private long length;

  /**
   * @param maxLength in bytes; less than an array may have
   */
  JsonText(long maxLength) {
    this.maxLength = maxLength;
  }

  /** Begins another. */
  void clear() {
    begin = 0;
    length = 0;
  }

  void add(byte b) {
    if (length < maxLength) {
      reserve(length + 1);
      bytes[(int) length] = b;
    }
    length++;
  }

  /** Adds some bytes of a buffer. */
  void add(byte[] from, int begin, int end) {
    long longer = length + end - begin;
    if (longer <= maxLength) {
      reserve(longer);
      System.arraycopy(from, begin, bytes, (int) length, end - begin);
    }
    length = longer;
  }

  boolean isTooLong() {
    return length > maxLength;
  }

  /** Takes away what may stand before an object and behind it, commas of a list among it. */
  void strip() {
    int end = (int) length;
    while (end > 0 && (isSpace(bytes[end - 1]) || bytes[end - 1] == ',')) {
      end--;
    }
    begin = begin(bytes, 0, end);
    length = end;
  }

  boolean isEmpty() {
    return begin == length;
  }

  /** What JSON it is. */
  JsonNode parsed(ObjectMapper mapper) throws IOException {
    return mapper.readTree(bytes, begin, (int) length - begin);
  }

  /** Where something begins that is neither white space nor a byte order mark. */
  static int begin(byte[] bytes, int from, int end) {
    boolean marked =
        end - from >= MARK.length
            && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length);
    int begin = marked ? from + MARK.length : from;
    while (begin < end && isSpace(bytes[begin])) {
      begin++;
    }
    return begin;
  }

  /**
   * White space, or another control character: none is part of JSON, and RFC 7464 has one before
   * each object.
   */
  static boolean isSpace(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** The end of a line, or half of it. */
  static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  private void reserve(long capacity) {
    if (capacity > bytes.length) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(maxLength, Math.max(capacity, 2L * bytes.length)));
    }
  }
}
