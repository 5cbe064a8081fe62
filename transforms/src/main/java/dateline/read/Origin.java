package dateline.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a container says of one of its payloads.
 *
 * @param recordOffset byte at which its record begins in the innermost container; null for a whole
 *     file
 * @param start byte of the file itself from which on a reader finds it without all that lies
 *     before; null if a reader must begin with the first
 * @param recordId the container's own id of it: a WARC-Record-ID, the name of an archive's entry
 * @param fetchedAt when the crawler fetched it, UTC
 * @param url the address it was fetched from
 * @param mediaType what it is declared to be, lower case, without parameters
 * @param charset the charset it is declared to be in
 * @param httpStatus of the response
 */
public record Origin(
    @Nullable Long recordOffset,
    @Nullable Long start,
    @Nullable String recordId,
    @Nullable Instant fetchedAt,
    @Nullable String url,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable Integer httpStatus) {

  /** A payload that is a whole file, and of which nothing is said. */
  static final Origin FILE = new Origin(null, null, null, null, null, null, null, null);

  /** A record at an offset, null where nobody knows it. */
  static Origin at(@Nullable Long recordOffset, @Nullable String recordId) {
    return new Origin(recordOffset, null, recordId, null, null, null, null, null);
  }

  /** The same, declared to be of a media type. */
  Origin declared(@Nullable String type) {
    return new Origin(recordOffset, start, recordId, fetchedAt, url, type, charset, httpStatus);
  }

  /** The same within an entry of an archive. */
  Origin within(@Nullable String entry) {
    if (entry == null) {
      return this;
    }
    String id = recordId == null ? entry : entry + "!/" + recordId;
    return new Origin(recordOffset, start, id, fetchedAt, url, mediaType, charset, httpStatus);
  }
}
