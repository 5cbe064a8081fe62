package dateline.clean.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a payload is in: byte order mark, then valid UTF-8, then UTF-16 by its NUL bytes,
 * then what the HTTP header says, then an HTML page's meta element, unless the bytes cannot be
 * that; then UTF-8 with a few broken bytes, then statistics, then windows-1252, which decodes
 * nearly all.
 */
public final class CharsetDetection {

  /**
   * A charset and the length of the byte order mark before the text.
   *
   * @param charset of the bytes behind the mark
   * @param markLength bytes of the mark, 0 where there is none
   * @param guessed whether neither the bytes are proof nor anything states it
   */
  public record Detected(Charset charset, int markLength, boolean guessed) {

    private static Detected known(Charset charset) {
      return new Detected(charset, 0, false);
    }

    /** Whether every character takes two bytes or more. */
    public boolean wide() {
      return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }
  }

  /** Charsets whose names the web gives to wider ones: bytes 80 to 9F are letters in those. */
  private static final Map<String, String> ALWAYS_WIDER =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "TIS-620", "x-windows-874");

  /** Wider charsets for text that the narrower one does not decode. */
  private static final Map<String, String> WIDER =
      Map.of("EUC-KR", "x-windows-949", "Shift_JIS", "windows-31j", "Big5", "Big5-HKSCS");

  private static final int MAX_META = 4096;

  private static final Pattern META =
      Pattern.compile(
          "<(?:meta[^>]{1,200}charset|\\?xml[^>]{1,80}encoding)\\s*=\\s*[\"']?(?<name>[A-Za-z][\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** ASCII, and what shifts bytes to other meanings in charsets that know such states. */
  private static final String UNSHIFTED =
      "<a b=\"1\">&\u001b$B0l\u001b$)C0l\u001b$)A\u000e0l\u000f~{0l~}";

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

  /** Statistics below this ICU confidence (of 100) are guesses. */
  private static final int MIN_CONFIDENCE = 30;

  /**
   * Broken sequences to valid ones. Legacy text hardly ever holds a valid sequence of UTF-8 by
   * chance, so a majority of them is UTF-8 with damage.
   */
  private static final double MAX_DAMAGE = 0.5;

  /** Share of broken characters with which text may still be in the charset that was declared. */
  private static final double MAX_BROKEN = 0.05;

  private CharsetDetection() {}

  public static Detected detect(byte[] payload) {
    return detect(payload, null);
  }

  /**
   * Detects a payload's charset.
   *
   * @param header the charset that came with it; null where none did
   */
  public static Detected detect(byte[] payload, @Nullable String header) {
    Detected marked = byMark(payload);
    if (marked != null) {
      return marked;
    }
    if (Utf8.isValid(payload) && !Utf8.hasNul(payload, Math.min(payload.length, SAMPLE))) {
      return Detected.known(StandardCharsets.UTF_8);
    }
    Charset wide = wideByNul(payload);
    if (wide != null) {
      return Detected.known(wide);
    }
    Charset declared = declared(payload, header);
    if (declared != null) {
      return Detected.known(declared);
    }
    long[] sequences = utf8Sequences(payload);
    long valid = sequences[0];
    long broken = sequences[1];
    if (broken <= MAX_DAMAGE * valid) {
      return Detected.known(StandardCharsets.UTF_8);
    }
    Charset statistical = byStatistics(payload);
    return new Detected(statistical == null ? FALLBACK : statistical, 0, /* guessed= */ true);
  }

  /** What the header or the page names, if the bytes can be that. */
  private static @Nullable Charset declared(byte[] payload, @Nullable String header) {
    Charset byHeader = header == null ? null : named(header, payload);
    if (byHeader != null && !byHeader.equals(FALLBACK)) {
      return byHeader;
    }
    // Servers that were told nothing say Latin-1 of every page.
    Charset byPage = byMetaElement(payload);
    return byPage != null ? byPage : byHeader;
  }

  private static @Nullable Detected byMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return new Detected(StandardCharsets.UTF_8, 3, /* guessed= */ false);
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return new Detected(StandardCharsets.UTF_16LE, 2, /* guessed= */ false);
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return new Detected(StandardCharsets.UTF_16BE, 2, /* guessed= */ false);
    }
    return null;
  }

  /** Number of valid and of broken multi-byte sequences. */
  private static long[] utf8Sequences(byte[] payload) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(payload);
    CharBuffer out = CharBuffer.allocate(8192);
    long valid = 0;
    long broken = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        valid += out.get() >= 0x80 ? 1 : 0;
      }
      out.clear();
      if (result.isError()) {
        broken++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return new long[] {valid, broken};
      }
    }
  }

  /** Western text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
  private static @Nullable Charset wideByNul(byte[] payload) {
    int pairs = Math.min(payload.length, SAMPLE) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += payload[2 * i] == 0 ? 1 : 0;
      low += payload[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs > 0 && high > pairs * 0.4 && low < pairs * 0.02) {
      return StandardCharsets.UTF_16BE;
    }
    if (pairs > 0 && low > pairs * 0.4 && high < pairs * 0.02) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static String asOnTheWeb(String name, byte[] payload) {
    String wider = WIDER.get(name);
    return wider != null && !decodes(payload, Charset.forName(name))
        ? wider
        : ALWAYS_WIDER.getOrDefault(name, name);
  }

  private static boolean decodes(byte[] payload, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(payload));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static @Nullable Charset byMetaElement(byte[] payload) {
    String head =
        new String(payload, 0, Math.min(payload.length, MAX_META), StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(head);
    return matcher.find() ? named(matcher.group("name"), payload) : null;
  }

  /** The charset of a name, unless the bytes are none of its text: UTF-8 was tried before. */
  private static @Nullable Charset named(String name, byte[] payload) {
    if (!name.matches("[A-Za-z0-9][\\w.:+-]{0,40}") || !Charset.isSupported(name)) {
      return null;
    }
    Charset declared = Charset.forName(name);
    if (declared.name().startsWith("UTF-") || !isOfTheWeb(declared)) {
      return null;
    }
    String web = declared.name().equals("US-ASCII") ? "ISO-8859-1" : declared.name();
    Charset wider = Charset.forName(asOnTheWeb(web, payload));
    return isPlausible(wider, payload) ? wider : null;
  }

  /**
   * Whether ASCII is ASCII in a charset, wherever it stands: of others no piece of text could be
   * traced to its bytes alone, and some are only read, never written.
   */
  private static boolean isOfTheWeb(Charset charset) {
    byte[] ascii = UNSHIFTED.getBytes(StandardCharsets.US_ASCII);
    return charset.canEncode() && new String(ascii, charset).equals(UNSHIFTED);
  }

  /** Whether nearly all characters beyond ASCII decode. */
  private static boolean isPlausible(Charset charset, byte[] payload) {
    String text = new String(payload, charset);
    long beyond = text.chars().filter(c -> c >= 0x80).count();
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    return broken <= MAX_BROKEN * beyond;
  }

  private static @Nullable Charset byStatistics(byte[] payload) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(payload.length <= SAMPLE ? payload : Arrays.copyOf(payload, SAMPLE));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getConfidence() < MIN_CONFIDENCE) {
        break;
      }
      String name = match.getName();
      String web = asOnTheWeb(name, payload);
      boolean supported =
          !web.startsWith("UTF-") && !web.startsWith("IBM") && Charset.isSupported(web);
      if (supported && isOfTheWeb(Charset.forName(web))) {
        return Charset.forName(web);
      }
    }
    return null;
  }
}
