package dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Compression of files, seen by their first bytes, whatever their names say. */
enum Compression {
  GZIP("1f8b08"),
  BZIP2("425a68..314159265359"),
  XZ("fd377a585a00"),
  ZSTANDARD("28b52ffd");

  /** XZ names the size of its dictionary itself, and a lie must not cost gigabytes. */
  private static final int XZ_MEMORY_KIB = 256 << 10;

  /** Hexadecimal digits, and dots for any. */
  private final String magic;

  Compression(String magic) {
    this.magic = magic;
  }

  /** The compression of a file that begins like this; null if it is none of these. */
  static @Nullable Compression of(byte[] head) {
    String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, 10));
    for (Compression compression : values()) {
      if (compression.begins(hex)) {
        return compression;
      }
    }
    return null;
  }

  private boolean begins(String hex) {
    if (hex.length() < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if (magic.charAt(i) != '.' && magic.charAt(i) != hex.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** What a compressed stream holds, through all its members or frames. */
  InputStream open(InputStream stored) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(stored, 1 << 14);
      case BZIP2 -> new BZip2CompressorInputStream(stored, /* decompressConcatenated= */ true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(stored)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(XZ_MEMORY_KIB)
              .get();
      case ZSTANDARD -> new ZstdInputStream(stored);
    };
  }

  /** As much of what a compressed file begins with as its first bytes tell. */
  static byte[] headWithin(byte[] compressedHead, int length) {
    byte[] head = new byte[length];
    int filled = 0;
    try (InputStream inner = GZIP.open(new ByteArrayInputStream(compressedHead))) {
      int read;
      while (filled < length && (read = inner.read(head, filled, length - filled)) > 0) {
        filled += read;
      }
    } catch (IOException e) {
      // The head is cut off somewhere: what came out of it before that is what it tells.
    }
    return Arrays.copyOf(head, filled);
  }
}
