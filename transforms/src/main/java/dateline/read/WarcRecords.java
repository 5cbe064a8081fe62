package dateline.read;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a stretch of a web archive. A damaged record is a failure, and the next one that
 * begins behind it is read.
 */
final class WarcRecords {

  /** With the version that there is: the longer, the fewer pages hold it. */
  private static final byte[] RECORD = (WarcFile.MAGIC + "1.").getBytes(StandardCharsets.US_ASCII);

  private static final byte[] HEADER_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** Records that are looked for within one damaged header. */
  private static final int MAX_TRIES = 16;

  private static final Pattern PARSING =
      Pattern.compile(
          "invalid WARC record at position (\\d+): .*?<-- HERE -->(.*)", Pattern.DOTALL);

  /** The library writes a byte as if it were a negative number. */
  private static final Pattern NEGATIVE_BYTE = Pattern.compile("\\\\xf{6}([0-9a-f]{2})");

  private final FileReading reading;
  private final @Nullable String entry;
  private final RewindableInput input;
  private final WarcContents contents;
  private final LongUnaryOperator offsets;
  private final LongPredicate starts;
  private final String stream;

  /** A payload whose record's length is not proved yet by what follows it. */
  private @Nullable Pending pending;

  /** Begin of the last record that was told to be damaged: once is enough. */
  private long failedAt = -1;

  /** End of the header within which the last record was looked for, and how often. */
  private long triedBefore = -1;

  private int tried;

  /**
   * @param length of its record's block, as the header says
   */
  private record Pending(long begin, long length, WarcContents.Page page) {

    Origin origin() {
      return page.origin();
    }
  }

  /**
   * @param entry name of the archive's entry it lies in, null for a file
   * @param contents what becomes of records that are whole
   * @param offsets from a record's place in the input to its offset in the container
   * @param starts whether a reader can begin with a record at that offset, by its place in the
   *     input
   * @param stream what the input is, for people: places in it are told as bytes of it
   */
  WarcRecords(
      FileReading reading,
      @Nullable String entry,
      RewindableInput input,
      WarcContents contents,
      LongUnaryOperator offsets,
      LongPredicate starts,
      String stream) {
    this.reading = reading;
    this.entry = entry;
    this.input = input;
    this.contents = contents;
    this.offsets = offsets;
    this.starts = starts;
    this.stream = stream;
  }

  /** Reads to the end, or to where the stream below breaks: see {@link RewindableInput#failure}. */
  void read() throws IOException {
    long from = 0;
    do {
      long next = readFrom(from);
      if (next < 0 || input.failure() != null) {
        return;
      }
      input.rewind(next);
      if (!input.find(RECORD)) {
        return;
      }
      from = input.position();
    } while (true);
  }

  /**
   * Reads records from a place on.
   *
   * @return where to look for the next one behind a damaged record; -1 at the end
   */
  private long readFrom(long base) throws IOException {
    AtomicBoolean badTrailer = new AtomicBoolean();
    WarcReader reader = null;
    try {
      reader = new WarcReader(Channels.newChannel(input));
      reader.setLenient(true);
      reader.onWarning(
          warning -> badTrailer.compareAndSet(false, warning.contains("record trailer")));
      while (true) {
        badTrailer.set(false);
        input.allowHeader();
        WarcRecord record = reader.next().orElse(null);
        input.allowAll();
        long begin = base + reader.position();
        if (badTrailer.get() && record != null && swallowedAnother(begin)) {
          throw new IOException("what follows it does not follow it at once");
        }
        emitPending();
        if (record == null) {
          return -1;
        }
        read(record, begin);
        record.body().consume();
      }
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library throws unchecked exceptions at headers that are no numbers or addresses.
      if (input.failure() instanceof ExpansionException expansion) {
        throw expansion;
      }
      return afterDamage(reader == null ? base : base + reader.position(), badTrailer.get(), e);
    }
  }

  /**
   * Tells which record is damaged.
   *
   * @param place of the record that was to be read
   * @return where to look for the next
   */
  private long afterDamage(long place, boolean badTrailer, Exception error) throws IOException {
    boolean broken = input.failure() != null;
    // What broke behind the begin of the next record leaves the last one whole.
    long seen = broken && pending != null ? beginBehind(pending) : -1;
    boolean brokeWithin = broken && seen < 0;
    long begin = seen < 0 ? place : seen;
    boolean wrongLength = !broken && (badTrailer || swallowedAnother(begin));
    Pending last = pending;
    pending = null;
    if (last != null && (wrongLength || brokeWithin)) {
      // What follows is no record: this one's length is wrong, and it may have swallowed others.
      failed(last.origin(), last.begin(), wrongLength ? wrongLength(last, error) : error);
      return last.begin() + 1;
    }
    if (last != null) {
      reading.payload(last.origin(), last.page().bytes());
    }
    if (begin != failedAt) {
      long offset = offsets.applyAsLong(begin);
      failed(Origin.at(offset, null).within(entry), begin, explained(error, begin));
    }
    return behindDamage(begin);
  }

  /**
   * Where to look for the next record behind one with a damaged header. A header that does not end
   * is none wherever one tries to begin it, and within one that does few are worth trying: else a
   * file of nothing but begins takes a square of its length.
   */
  private long behindDamage(long begin) {
    input.rewind(begin);
    long end = find(HEADER_END);
    if (end < 0) {
      return -1;
    }
    tried = end == triedBefore ? tried + 1 : 0;
    triedBefore = end;
    return tried < MAX_TRIES ? begin + 1 : end;
  }

  private void failed(Origin origin, long begin, Exception error) {
    failedAt = begin;
    reading.failed(origin, FileReading.told(plain(error)));
  }

  /** The library reads the lengths that headers state, and says nothing of where it was. */
  private static Exception plain(Exception error) {
    String message = error.getMessage();
    return error instanceof NumberFormatException
        ? new IOException(
            "its header is damaged: a length in it is no number, or too large"
                + (message == null ? "" : message.replace("For input string", "")),
            error)
        : error;
  }

  /** Says what the record states, and what it has as far as that is remembered. */
  private IOException wrongLength(Pending last, Exception error) {
    String found = "";
    long begin = blockBegin(last);
    long next = begin < 0 ? -1 : find(RECORD);
    if (next >= 0) {
      found = ", but another record begins " + (next - begin) + " bytes behind its header";
    }
    return new IOException(
        "the record's length is wrong: it states " + last.length() + " bytes" + found, error);
  }

  /**
   * The library counts bytes from where the record was to begin, and shows what lies before, too.
   */
  private Exception explained(Exception error, long begin) {
    if (!(error instanceof ParsingException parsing)) {
      return error;
    }
    Matcher message = PARSING.matcher(parsing.getBaseMessage());
    if (!message.matches()) {
      return error;
    }
    long place = begin + Long.parseLong(message.group(1));
    String excerpt = NEGATIVE_BYTE.matcher(message.group(2)).replaceAll("\\\\x$1");
    return new IOException(
        "its header is damaged at byte " + place + " of " + stream + ": " + excerpt, error);
  }

  /** Whether another record begins within the last one, as far as it is remembered. */
  private boolean swallowedAnother(long next) throws IOException {
    if (pending == null) {
      return false;
    }
    long here = input.position();
    input.rewind(pending.begin() + 1);
    boolean swallowed = input.find(RECORD) && input.position() < next;
    input.rewind(here);
    return swallowed;
  }

  /** Begin of the record behind one, as far as it could be read; -1 if there is none. */
  private long beginBehind(Pending last) {
    long block = blockBegin(last);
    if (block < 0) {
      return -1;
    }
    input.rewind(block + last.length());
    return find(RECORD);
  }

  /** Where a record's header ends, and the input goes to; -1 if it is not remembered. */
  private long blockBegin(Pending record) {
    input.rewind(record.begin());
    if (input.position() != record.begin()) {
      return -1;
    }
    long end = find(HEADER_END);
    if (end < 0) {
      return -1;
    }
    input.rewind(end + HEADER_END.length);
    return input.position();
  }

  /** Where a pattern begins from here on; -1 if it does not, or the stream breaks before. */
  private long find(byte[] pattern) {
    try {
      return input.find(pattern) ? input.position() : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  private void emitPending() {
    if (pending != null) {
      reading.payload(pending.origin(), pending.page().bytes());
      pending = null;
    }
  }

  private void read(WarcRecord record, long begin) throws IOException {
    if (contents.passesOver(record)) {
      return;
    }
    Long start = starts.test(begin) ? (Long) offsets.applyAsLong(begin) : null;
    Origin origin = WarcContents.origin(record, offsets.applyAsLong(begin), start).within(entry);
    try {
      long length = record.body().size();
      WarcContents.Page page = contents.page(record, origin);
      pending = page == null ? null : new Pending(begin, length, page);
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (input.failure() != null) {
        throw e;
      }
      failed(origin, begin, e);
    }
  }
}
