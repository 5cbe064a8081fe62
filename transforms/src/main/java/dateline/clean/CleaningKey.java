package dateline.clean;

import dateline.text.Sha256;
import news.dateline.records.RawDocument;

/**
 * Hash of all that decides what the cleaner makes of a payload, but for its bytes, which its id
 * tells: where it was found, what was declared of it, and the cleaner itself.
 */
public final class CleaningKey {

  private CleaningKey() {}

  /**
   * The key of a payload.
   *
   * @param stage the key of the stage
   */
  public static String of(RawDocument raw, String stage) {
    return Sha256.id(
        String.join(
            "\n",
            stage,
            raw.getSources().toString(),
            String.valueOf(raw.getDeclaredType()),
            String.valueOf(raw.getDeclaredCharset()),
            String.valueOf(raw.getHttpStatus())));
  }
}
