package dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongUnaryOperator;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A web archive, read as a stream. Compressed ones have a gzip member for each record, so that one
 * damaged member costs one record.
 */
final class WarcFile {

  /** What a record begins with, before the number of its version. */
  static final String MAGIC = "WARC/";

  private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
  private static final byte[] RECORD = MAGIC.getBytes(StandardCharsets.US_ASCII);

  private final FileReading reading;
  private final @Nullable String entry;
  private final boolean stored;
  private final ExpansionLimit limit;
  private final WarcContents contents;

  /**
   * @param entry name of the archive's entry it is, null for a file
   * @param stored whether its bytes are the file's own, so that a reader can go to a record
   */
  WarcFile(FileReading reading, @Nullable String entry, boolean stored, ExpansionLimit limit) {
    this.reading = reading;
    this.entry = entry;
    this.stored = stored;
    this.limit = limit;
    this.contents = new WarcContents(reading, limit);
  }

  /** Whether something that begins like this begins with a record. */
  static boolean isBegin(byte[] head) {
    return FileReading.begins(head, 0, RECORD);
  }

  /** Reads an archive that is not compressed. */
  void readPlain(InputStream archive) throws IOException {
    RewindableInput records = new RewindableInput(archive);
    String stream = stored ? "the file" : "the web archive";
    new WarcRecords(reading, entry, records, contents, at -> at, at -> stored, stream).read();
  }

  /** Reads an archive of gzip members. */
  void readCompressed(InputStream archive) throws IOException {
    RewindableInput input = new RewindableInput(archive);
    RewindableInput records = new RewindableInput(InputStream.nullInputStream());
    long inflated = 0;
    while (hasMore(input)) {
      long member = input.position();
      boolean whole;
      try (InputStream unzipped = unzipped(input)) {
        records.restart(limit.decompressed(new FailingInput(unzipped)));
        readMember(records, member, inflated);
        whole = records.failure() == null;
        inflated += records.position();
      } catch (NoMemberException e) {
        reading.failed(Origin.at(member, null).within(entry), e);
        whole = false;
      }
      if (!whole && !findMember(input, member + 1)) {
        return;
      }
    }
  }

  /**
   * @param inflated bytes that came out of the members before
   */
  private void readMember(RewindableInput records, long member, long inflated) throws IOException {
    // A record that does not begin its member has no place in the file but this one.
    LongUnaryOperator offsets = at -> at == 0 ? member : inflated + at;
    new WarcRecords(
            reading, entry, records, contents, offsets, at -> stored && at == 0, "its gzip member")
        .read();
    if (records.failure() instanceof ExpansionException e) {
      throw e;
    }
  }

  private static InputStream unzipped(InputStream input) throws NoMemberException {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(new Unclosed(input))
          .setDecompressConcatenated(false)
          .get();
    } catch (IOException e) {
      throw new NoMemberException(e);
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
      if (isBegin(head)) {
        return true;
      }
      input.rewind(member + 1);
    }
    return false;
  }

  /** No gzip member begins where one should. */
  private static final class NoMemberException extends IOException {

    private static final long serialVersionUID = 1L;

    NoMemberException(IOException cause) {
      super(FileReading.told(cause).getMessage(), cause);
    }
  }
}
