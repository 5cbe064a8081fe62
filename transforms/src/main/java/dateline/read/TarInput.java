package dateline.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A tar archive that tells whether it ended or just stopped. */
final class TarInput extends TarArchiveInputStream {

  private boolean hasEnd;

  TarInput(InputStream input) {
    super(input, StandardCharsets.UTF_8.name());
  }

  /** Whether a block of zeros was read where an entry would begin; some writers write but one. */
  boolean hasEnd() {
    return hasEnd;
  }

  /**
   * @param block null where there is none, or but a part of one
   */
  @Override
  protected boolean isEOFRecord(byte @Nullable [] block) {
    boolean isEnd = super.isEOFRecord(block);
    hasEnd |= isEnd && block != null;
    return isEnd;
  }
}
