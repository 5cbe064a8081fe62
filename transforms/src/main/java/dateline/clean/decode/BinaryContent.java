package dateline.clean.decode;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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
          new Magic("bzip2 file", "425a6839"),
          new Magic("xz file", "fd377a585a00"),
          new Magic("Zstandard file", "28b52ffd"),
          new Magic("program", "7f454c46"),
          new Magic("program", "cafebabe"),
          new Magic("SQLite database", "53514c69746520666f726d61742033"),
          new Magic("Avro file", "4f626a01"));

  private static final int SAMPLE = 1 << 14;

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
    if (control > sample * MAX_CONTROL_SHARE) {
      throw new UnreadablePayloadException(
          "not text: " + control + " control characters in the first " + sample + " bytes");
    }
  }
}
