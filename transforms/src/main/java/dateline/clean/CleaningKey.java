package dateline.clean;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.dateline.records.RawDocument;

/**
 * Hash of all that decides what the cleaner makes of a payload, but for its bytes, which its id
 * tells: where it was found, what was declared of it, and the cleaner itself.
 */
public final class CleaningKey {

  private static final int BYTES = 16;

  private CleaningKey() {}

  /**
   * The key of a payload.
   *
   * @param stage the key of the stage
   */
  public static String of(RawDocument raw, String stage) {
    String decisive =
        String.join(
            "\n",
            stage,
            raw.getSources().toString(),
            String.valueOf(raw.getDeclaredType()),
            String.valueOf(raw.getDeclaredCharset()),
            String.valueOf(raw.getHttpStatus()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(decisive.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
