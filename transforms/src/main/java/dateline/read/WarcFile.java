package dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A web archive, read as a stream. Compressed ones have a gzip member for each record, so that one
 * damaged member costs one record.
 */
final class WarcFile {

  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
  private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final FileReading reading;
  private final @Nullable String entry;
  private final ExpansionLimit limit;

  /**
   * @param entry name of the archive's entry it is, null for a file
   */
  WarcFile(FileReading reading, @Nullable String entry, ExpansionLimit limit) {
    this.reading = reading;
    this.entry = entry;
    this.limit = limit;
  }

  /** Reads an archive that is not compressed. */
  void readPlain(InputStream stored) throws IOException {
    new WarcRecords(reading, entry, new RewindableInput(stored), limit, at -> at).read();
  }

  /** Reads an archive of gzip members. */
  void readCompressed(InputStream stored) throws IOException {
    RewindableInput input = new RewindableInput(stored);
    long inflated = 0;
    while (hasMore(input)) {
      long member = input.position();
      long before = inflated;
      InputStream unzipped;
      try {
        unzipped =
            GzipCompressorInputStream.builder()
                .setInputStream(input)
                .setDecompressConcatenated(false)
                .get();
      } catch (IOException e) {
        reading.failed(Origin.at(member, null).within(entry), e);
        if (findMember(input, member + 1)) {
          continue;
        }
        return;
      }
      RewindableInput records = new RewindableInput(limit.decompressed(new FailingInput(unzipped)));
      // A record that does not begin its member has no place in the file but this one.
      new WarcRecords(reading, entry, records, limit, at -> at == 0 ? member : before + at).read();
      inflated += records.position();
      IOException failure = records.failure();
      if (failure instanceof ExpansionException) {
        throw failure;
      }
      if (failure != null && !findMember(input, member + 1)) {
        return;
      }
    }
  }

  private static boolean hasMore(RewindableInput input) throws IOException {
    long here = input.position();
    boolean more = input.read() >= 0;
    input.rewind(here);
    return more;
  }

  /**
   * Goes to the next member that holds a record; compressed data hold its first bytes by chance.
   */
  private static boolean findMember(RewindableInput input, long from) throws IOException {
    input.rewind(from);
    while (input.find(MEMBER)) {
      long member = input.position();
      byte[] head = Compression.headWithin(input.readNBytes(1 << 12), RECORD.length);
      input.rewind(member);
      if (Arrays.equals(head, RECORD)) {
        return true;
      }
      input.rewind(member + 1);
    }
    return false;
  }
}
