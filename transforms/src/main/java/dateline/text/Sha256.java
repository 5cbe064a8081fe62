package dateline.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal digits. */
public final class Sha256 {

  private static final int ID_BYTES = 16;

  private Sha256() {}

  /** For what comes in pieces. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of what a digest was given: 64 digits. It begins anew then. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** An id of what a digest was given: the first 32 digits of the hash. It begins anew then. */
  public static String id(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  /** An id of bytes: the first 32 digits of their hash. */
  public static String id(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return id(digest);
  }

  /** An id of text: that of its bytes in UTF-8. */
  public static String id(String text) {
    return id(text.getBytes(StandardCharsets.UTF_8));
  }
}
