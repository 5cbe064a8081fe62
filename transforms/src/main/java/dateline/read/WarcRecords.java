package dateline.read;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The records of a stretch of a web archive. A damaged record is a failure, and the next one that
 * begins behind it is read.
 */
final class WarcRecords {

  /** With the version that there is: the longer, the fewer pages hold it. */
  private static final byte[] RECORD = (WarcFile.MAGIC + "1.").getBytes(StandardCharsets.US_ASCII);

  private static final byte[] HEADER_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PARSING =
      Pattern.compile(
          "invalid WARC record at position (\\d+): .*?<-- HERE -->(.*)", Pattern.DOTALL);

  /** The library writes a byte as if it were a negative number. */
  private static final Pattern NEGATIVE_BYTE = Pattern.compile("\\\\xf{6}([0-9a-f]{2})");

  /** Types of records that hold what was published. */
  private static final Set<String> CONTENT = Set.of("response", "resource", "conversion");

  /** Types of records that hold what is about them. Writers may invent others. */
  private static final Set<String> OTHERS =
      Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

  private final FileReading reading;
  private final @Nullable String entry;
  private final RewindableInput input;
  private final ExpansionLimit limit;
  private final LongUnaryOperator offsets;
  private final LongPredicate starts;
  private final String stream;

  /** A payload whose record's length is not proved yet by what follows it. */
  private @Nullable Pending pending;

  /** Length of the block of the record that is being read, as its header says. */
  private long length;

  /** Begin of the last record that was told to be damaged: once is enough. */
  private long failedAt = -1;

  @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
  private record Pending(long begin, long length, Origin origin, byte[] bytes) {}

  /**
   * @param entry name of the archive's entry it lies in, null for a file
   * @param limit that bodies, too, are held against
   * @param offsets from a record's place in the input to its offset in the container
   * @param starts whether a reader can begin with a record at that offset, by its place in the
   *     input
   * @param stream what the input is, for people: places in it are told as bytes of it
   */
  WarcRecords(
      FileReading reading,
      @Nullable String entry,
      RewindableInput input,
      ExpansionLimit limit,
      LongUnaryOperator offsets,
      LongPredicate starts,
      String stream) {
    this.reading = reading;
    this.entry = entry;
    this.input = input;
    this.limit = limit;
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
      reading.payload(last.origin(), last.bytes());
    }
    if (begin != failedAt) {
      long offset = offsets.applyAsLong(begin);
      failed(Origin.at(offset, null).within(entry), begin, explained(error, begin));
    }
    return begin + 1;
  }

  private void failed(Origin origin, long begin, Exception error) {
    failedAt = begin;
    reading.failed(origin, FileReading.told(error));
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
      reading.payload(pending.origin(), pending.bytes());
      pending = null;
    }
  }

  private void read(WarcRecord record, long begin) throws IOException {
    MessageHeaders headers = record.headers();
    String type = headers.first("WARC-Type").orElse("untyped").toLowerCase(Locale.ROOT);
    if (!CONTENT.contains(type)) {
      reading.passedOver((OTHERS.contains(type) ? type : "other") + " record");
      return;
    }
    Origin origin = origin(record, begin);
    try {
      length = record.body().size();
      if (record instanceof WarcResponse response
          && response.contentType().base().equals(MediaType.HTTP)) {
        response(response.http(), origin, begin);
      } else {
        MediaType declared = mediaType(headers);
        content(declared, null, origin, record.body(), List.of(), begin);
      }
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (input.failure() != null) {
        throw e;
      }
      failed(origin, begin, e);
    }
  }

  private void response(HttpResponse http, Origin origin, long begin) throws IOException {
    int status = http.status();
    if (status < 200 || status >= 300 && status < 400) {
      reading.passedOver("redirect");
      return;
    }
    MediaType declared = mediaType(http.headers());
    List<String> encodings =
        http.headers().all("Content-Encoding").stream()
            .flatMap(values -> List.of(values.split(",", -1)).stream())
            .toList();
    content(declared, status, origin, http.body(), encodings, begin);
  }

  private void content(
      MediaType declared,
      @Nullable Integer status,
      Origin origin,
      MessageBody body,
      List<String> encodings,
      long begin)
      throws IOException {
    String type = declared.base().toString().toLowerCase(Locale.ROOT);
    if (!ContentType.mayBePage(type)) {
      reading.passedOver(ContentType.kind(type));
      return;
    }
    int max = reading.settings().maxPayloadBytes();
    byte[] stored = Channels.newInputStream(body).readNBytes(max + 1);
    byte[] bytes =
        stored.length > max ? stored : new ContentEncoding(max, limit).decode(stored, encodings);
    XmlRoot root = XmlRoot.of(bytes);
    boolean xhtml = ContentType.isXml(type) && root != null && root.isHtml();
    if (!isPage(type, root)) {
      reading.passedOver(ContentType.kind(root));
      return;
    }
    Origin full =
        new Origin(
            origin.recordOffset(),
            origin.start(),
            origin.recordId(),
            origin.fetchedAt(),
            origin.url(),
            xhtml
                ? "application/xhtml+xml"
                : type.startsWith("text/") || type.endsWith("xhtml+xml") ? type : null,
            declared.parameters().get("charset"),
            status);
    pending = new Pending(begin, length, full, bytes);
  }

  /** Sites serve feeds as HTML by mistake, but nothing else that XML is. */
  private static boolean isPage(String type, @Nullable XmlRoot root) {
    if (root == null) {
      return !ContentType.isXml(type);
    }
    if (ContentType.isXml(type)) {
      return root.isHtml();
    }
    return ContentType.isHtml(type) ? !root.isFeed() && !root.isSitemap() : root.isPage();
  }

  private Origin origin(WarcRecord record, long begin) {
    MessageHeaders headers = record.headers();
    String id = headers.first("WARC-Record-ID").map(WarcRecords::bare).orElse(null);
    String url = headers.first("WARC-Target-URI").map(WarcRecords::bare).orElse(null);
    Instant date = headers.first("WARC-Date").map(FetchTime::of).orElse(null);
    long offset = offsets.applyAsLong(begin);
    Long start = starts.test(begin) ? (Long) offset : null;
    return new Origin(offset, start, id, date, url, null, null, null).within(entry);
  }

  /** Some servers put it in quotation marks. */
  private static MediaType mediaType(MessageHeaders headers) {
    String stated = headers.first("Content-Type").orElse("").strip();
    boolean quoted = stated.length() > 1 && stated.startsWith("\"") && stated.endsWith("\"");
    return MediaType.parseLeniently(quoted ? stated.substring(1, stated.length() - 1) : stated);
  }

  /** Without the angle brackets that the standard puts around ids, and some writers around URIs. */
  private static String bare(String value) {
    return value.startsWith("<") && value.endsWith(">")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
