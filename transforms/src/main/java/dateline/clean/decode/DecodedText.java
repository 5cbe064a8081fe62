package dateline.clean.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** A payload decoded, with the byte every character begins at. */
public final class DecodedText {

  private static final char REPLACEMENT = '\ufffd';

  /** Some text was misread twice. */
  private static final int MAX_PASSES = 3;

  private final Charset charset;
  private final ByteOffsets begins;
  private final String text;
  private final boolean damaged;

  /** Indices of characters that are not what their bytes decode to. */
  private final BitSet repairs;

  private DecodedText(
      Charset charset, ByteOffsets begins, String text, boolean damaged, BitSet repairs) {
    this.charset = charset;
    this.begins = begins;
    this.text = text;
    this.damaged = damaged;
    this.repairs = repairs;
  }

  /**
   * Decodes all bytes; those that do not decode become U+FFFD.
   *
   * @param skip bytes of a byte order mark, which is no text
   */
  public static DecodedText decode(byte[] payload, Charset charset, int skip) {
    return new Decoding(payload, charset).decode(skip);
  }

  /** A payload being decoded. */
  private static final class Decoding {

    private final byte[] payload;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer in;
    private final CharBuffer out = CharBuffer.allocate(2);
    private final ByteOffsets begins = new ByteOffsets();
    private final StringBuilder text;
    private boolean damaged;

    Decoding(byte[] payload, Charset charset) {
      this.payload = payload;
      this.charset = charset;
      this.decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      this.in = ByteBuffer.wrap(payload);
      this.text = new StringBuilder(payload.length);
    }

    DecodedText decode(int skip) {
      boolean utf8 = charset.equals(StandardCharsets.UTF_8);
      in.position(skip);
      while (in.hasRemaining()) {
        int read = utf8 ? readUtf8(in.position()) : 0;
        if (read > 0) {
          in.position(in.position() + read);
        } else {
          readCharacter(in.position());
        }
      }
      begins.add(payload.length);
      return new DecodedText(charset, begins, text.toString(), damaged, new BitSet());
    }

    /**
     * Reads a run of ASCII or one valid sequence; gives its number of bytes, 0 where neither is.
     */
    private int readUtf8(int begin) {
      int ascii = Utf8.endOfAscii(payload, begin) - begin;
      if (ascii > 0) {
        text.append(new String(payload, begin, ascii, StandardCharsets.ISO_8859_1));
        begins.addBytes(begin, ascii);
        return ascii;
      }
      int length = Utf8.sequenceLength(payload, begin);
      if (length > 0) {
        for (char c : Character.toChars(Utf8.codePoint(payload, begin, length))) {
          append(c, begin);
        }
      }
      return length;
    }

    private void readCharacter(int begin) {
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
          append(out.get(), begin);
        }
      } else if (result.isError()) {
        append(REPLACEMENT, begin);
        damaged = true;
        in.position(in.position() + result.length());
      } else if (in.position() == begin) {
        // Bytes at the end that begin a character and do not finish it.
        append(REPLACEMENT, begin);
        damaged = true;
        in.position(in.limit());
      }
    }

    private void append(char c, int begin) {
      begins.add(begin);
      text.append(c);
    }
  }

  /** The text without {@link Mojibake}, each repaired character with all the bytes it came from. */
  public DecodedText repaired() {
    DecodedText current = this;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      List<Mojibake.Repair> found = Mojibake.find(current.text, current::beyondAscii);
      if (found.isEmpty()) {
        break;
      }
      current = current.with(found);
    }
    return current;
  }

  /** The first index from one on where a character may be beyond ASCII. */
  private int beyondAscii(int from) {
    return charset.equals(StandardCharsets.UTF_8) ? begins.endOfBytes(from) : from;
  }

  private DecodedText with(List<Mojibake.Repair> found) {
    StringBuilder better = new StringBuilder(text.length());
    ByteOffsets offsets = new ByteOffsets();
    BitSet changed = new BitSet();
    int at = 0;
    for (Mojibake.Repair repair : found) {
      copy(at, repair.begin(), better, offsets, changed);
      for (char c : Character.toChars(repair.codePoint())) {
        changed.set(better.length());
        offsets.add(rawBegin(repair.begin()));
        better.append(c);
      }
      at = repair.end();
    }
    copy(at, text.length(), better, offsets, changed);
    offsets.add(rawBegin(text.length()));
    return new DecodedText(charset, offsets, better.toString(), damaged, changed);
  }

  private void copy(int begin, int end, StringBuilder better, ByteOffsets offsets, BitSet changed) {
    for (int i = begin; i < end; i++) {
      if (repairs.get(i)) {
        changed.set(better.length());
      }
      offsets.add(rawBegin(i));
      better.append(text.charAt(i));
    }
  }

  /** Whether some characters stand for others that the bytes decode to. */
  public boolean isRepaired() {
    return !repairs.isEmpty();
  }

  public String text() {
    return text;
  }

  public Charset charset() {
    return charset;
  }

  /** Whether some bytes did not decode. */
  public boolean damaged() {
    return damaged;
  }

  /** The characters between two UTF-16 indices, each with its bytes. */
  public MappedText mapped(int begin, int end) {
    MappedText.Builder mapped = new MappedText.Builder();
    addTo(mapped, begin, end);
    return mapped.build();
  }

  /** Adds the characters between two UTF-16 indices, each with its bytes, to what is collected. */
  public void addTo(MappedText.Builder mapped, int begin, int end) {
    for (int i = begin; i < end; ) {
      int bytes = Math.min(end, begins.endOfBytes(i));
      if (bytes > i) {
        mapped.exactBytes(text, i, bytes, rawBegin(i));
        i = bytes;
      } else {
        int codePoint = text.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        if (repairs.get(i)) {
          mapped.replaced(codePoint, rawBegin(i), rawEnd(next));
        } else {
          mapped.exact(codePoint, rawBegin(i), rawEnd(next));
        }
        i = next;
      }
    }
  }

  /** First byte of the character at a UTF-16 index. */
  public int rawBegin(int index) {
    return begins.begin(index);
  }

  /** Byte after the character before a UTF-16 index, which is a code point's boundary. */
  public int rawEnd(int index) {
    return begins.begin(index);
  }
}
