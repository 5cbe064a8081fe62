package dateline.clean.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Tells payloads that are no text in any charset. */
public final class BinaryContent {

  private record Magic(String kind, String hex) {}

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("PNG picture", "89504e470d0a1a0a"),
          new Magic("JPEG picture", "ffd8ff"),
          new Magic("GIF picture", "474946383961"),
          new Magic("GIF picture", "474946383761"),
          new Magic("PDF document", "255044462d"),
          new Magic("ZIP archive", "504b0304"),
          new Magic("RTF document", "7b5c727466"),
          new Magic("Microsoft Office document", "d0cf11e0a1b11ae1"),
          new Magic("7z archive", "377abcaf271c"),
          new Magic("RAR archive", "526172211a07"),
          new Magic("AVI, WAV or WebP file", "52494646"),
          new Magic("WebAssembly program", "0061736d"),
          new Magic("bzip2 file", "425a6839"),
          new Magic("xz file", "fd377a585a00"),
          new Magic("Zstandard file", "28b52ffd"),
          new Magic("program", "7f454c46"),
          new Magic("program", "cafebabe"),
          new Magic("SQLite database", "53514c69746520666f726d61742033"),
          new Magic("Avro file", "4f626a01"));

  /** What says in ISO-2022-JP that characters of two bytes follow. */
  private static final List<String> SHIFTS = List.of("\u001b$B", "\u001b$@");

  private static final int SAMPLE = 1 << 14;
  private static final int MAX_MAIL_HEADER = 2000;

  /** Text carries hardly any control characters besides white space. */
  private static final double MAX_CONTROL_SHARE = 0.02;

  /** 1 for the bytes that are control characters and no white space. */
  private static final byte[] CONTROL = new byte[256];

  static {
    Arrays.fill(CONTROL, 0, ' ', (byte) 1);
    CONTROL[0x7f] = 1;
    for (char space : "\t\n\r\f\u000b\u001b".toCharArray()) {
      CONTROL[space] = 0;
    }
  }

  private BinaryContent() {}

  /**
   * Refuses what is no text.
   *
   * @param wide whether the charset takes two bytes or more for every character, so that NUL bytes
   *     mean nothing
   */
  public static void refuse(byte[] payload, boolean wide) throws UnreadablePayloadException {
    String head = HexFormat.of().formatHex(payload, 0, Math.min(payload.length, 32));
    for (Magic magic : MAGICS) {
      if (head.startsWith(magic.hex())) {
        throw new UnreadablePayloadException("not text: " + magic.kind());
      }
    }
    if (wide) {
      return;
    }
    int sample = Math.min(payload.length, SAMPLE);
    int control = 0;
    for (int i = 0; i < sample; i++) {
      control += CONTROL[payload[i] & 0xff];
    }
    String begin = new String(payload, 0, sample, StandardCharsets.ISO_8859_1);
    if (isMhtml(begin)) {
      throw new UnreadablePayloadException("not text: MHTML archive, a page saved as mail");
    }
    if (SHIFTS.stream().anyMatch(begin::contains)) {
      throw new UnreadablePayloadException(
          "not read: ISO-2022-JP, in which a byte means what the bytes before it say");
    }
    if (control > sample * MAX_CONTROL_SHARE) {
      throw new UnreadablePayloadException(
          "not text: " + control + " control characters in the first " + sample + " bytes");
    }
  }

  /** Whether it is what browsers save pages as, with all their parts in it: mail. */
  private static boolean isMhtml(String begin) {
    String head = begin.substring(0, Math.min(MAX_MAIL_HEADER, begin.length()));
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.contains("mime-version:")
        && lower.contains("content-type: multipart/related")
        && lower.indexOf(':') < lower.indexOf('\n');
  }
}
