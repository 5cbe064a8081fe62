package dateline.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A payload decoded, with the byte every character begins at. */
final class DecodedText {

  private static final char REPLACEMENT = '\ufffd';

  private final Charset charset;
  private final StringBuilder text = new StringBuilder();
  private int[] begins;
  private boolean damaged;

  private DecodedText(Charset charset, int expectedLength) {
    this.charset = charset;
    this.begins = new int[expectedLength + 2];
  }

  /**
   * Decodes all bytes; those that do not decode become U+FFFD.
   *
   * @param skip bytes of a byte order mark, which is no text
   */
  static DecodedText decode(byte[] payload, Charset charset, int skip) {
    DecodedText decoded = new DecodedText(charset, payload.length);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    boolean asciiAtOnce = charset.equals(StandardCharsets.UTF_8);
    ByteBuffer in = ByteBuffer.wrap(payload);
    in.position(skip);
    CharBuffer out = CharBuffer.allocate(2);
    while (in.hasRemaining()) {
      int begin = in.position();
      byte next = payload[begin];
      if (asciiAtOnce && next >= 0) {
        decoded.append((char) next, begin);
        in.position(begin + 1);
        continue;
      }
      // Room for one character makes the decoder stop behind it, which tells its bytes.
      out.clear().limit(1);
      CoderResult result = decoder.decode(in, out, true);
      if (out.position() == 0 && result.isOverflow()) {
        out.limit(2);
        result = decoder.decode(in, out, true);
      }
      if (out.position() > 0) {
        out.flip();
        while (out.hasRemaining()) {
          decoded.append(out.get(), begin);
        }
      } else if (result.isError()) {
        decoded.append(REPLACEMENT, begin);
        decoded.damaged = true;
        in.position(in.position() + result.length());
      } else if (in.position() == begin) {
        // Bytes at the end that begin a character and do not finish it.
        decoded.append(REPLACEMENT, begin);
        decoded.damaged = true;
        in.position(in.limit());
      }
    }
    decoded.begins[decoded.text.length()] = payload.length;
    return decoded;
  }

  private void append(char c, int begin) {
    if (text.length() + 2 > begins.length) {
      begins = Arrays.copyOf(begins, begins.length * 2);
    }
    begins[text.length()] = begin;
    text.append(c);
  }

  String text() {
    return text.toString();
  }

  Charset charset() {
    return charset;
  }

  /** Whether some bytes did not decode. */
  boolean damaged() {
    return damaged;
  }

  /** The characters between two UTF-16 indices, each with its bytes. */
  MappedText mapped(int begin, int end) {
    MappedText.Builder mapped = new MappedText.Builder();
    for (int i = begin; i < end; ) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      mapped.exact(codePoint, rawBegin(i), rawEnd(next));
      i = next;
    }
    return mapped.build();
  }

  /** First byte of the character at a UTF-16 index. */
  int rawBegin(int index) {
    return begins[index];
  }

  /** Byte after the character before a UTF-16 index, which is a code point's boundary. */
  int rawEnd(int index) {
    return begins[index];
  }
}
