package dateline.read;

import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** What whole records of a web archive hold: pages, and what is passed over. */
final class WarcContents {

  /** Types of records that hold what was published. */
  private static final Set<String> PUBLISHED = Set.of("response", "resource", "conversion");

  /** Types of records that hold what is about them. Writers may invent others. */
  private static final Set<String> OTHERS =
      Set.of("warcinfo", "request", "metadata", "revisit", "continuation");

  private final FileReading reading;
  private final ExpansionLimit limit;

  /** A page, taken out of its encodings. */
  @SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
  record Page(Origin origin, byte[] bytes) {}

  /**
   * @param limit that bodies are held against
   */
  WarcContents(FileReading reading, ExpansionLimit limit) {
    this.reading = reading;
    this.limit = limit;
  }

  /** Passes over a record that says by its type that it holds nothing published. */
  boolean passesOver(WarcRecord record) {
    String type = record.headers().first("WARC-Type").orElse("untyped").toLowerCase(Locale.ROOT);
    if (PUBLISHED.contains(type)) {
      return false;
    }
    reading.passedOver((OTHERS.contains(type) ? type : "other") + " record");
    return true;
  }

  /** What a record's header says of where it was taken from. */
  static Origin origin(WarcRecord record, long offset, @Nullable Long start) {
    MessageHeaders headers = record.headers();
    String id = headers.first("WARC-Record-ID").map(WarcContents::bare).orElse(null);
    String url = headers.first("WARC-Target-URI").map(WarcContents::bare).orElse(null);
    Instant date = headers.first("WARC-Date").map(FetchTime::of).orElse(null);
    return new Origin(offset, start, id, date, url, null, null, null);
  }

  /**
   * Reads the page that a record holds.
   *
   * @return null if it holds something else, which is passed over
   */
  @Nullable Page page(WarcRecord record, Origin origin) throws IOException {
    if (record instanceof WarcResponse response
        && response.contentType().base().equals(MediaType.HTTP)) {
      return page(response.http(), origin);
    }
    return page(mediaType(record.headers()), null, origin, record.body(), List.of());
  }

  private @Nullable Page page(HttpResponse http, Origin origin) throws IOException {
    int status = http.status();
    if (status < 200 || status >= 300 && status < 400) {
      reading.passedOver("redirect");
      return null;
    }
    List<String> encodings =
        http.headers().all("Content-Encoding").stream()
            .flatMap(values -> Arrays.stream(values.split(",", -1)))
            .toList();
    return page(mediaType(http.headers()), status, origin, http.body(), encodings);
  }

  private @Nullable Page page(
      MediaType declared,
      @Nullable Integer status,
      Origin origin,
      MessageBody body,
      List<String> encodings)
      throws IOException {
    String type = declared.base().toString().toLowerCase(Locale.ROOT);
    if (!ContentType.mayBePage(type)) {
      reading.passedOver(ContentType.kind(type));
      return null;
    }
    int max = reading.settings().maxPayloadBytes();
    byte[] stored = Channels.newInputStream(body).readNBytes(max + 1);
    byte[] bytes =
        stored.length > max ? stored : new ContentEncoding(max, limit).decode(stored, encodings);
    XmlRoot root = XmlRoot.of(bytes);
    if (!isPage(type, root)) {
      reading.passedOver(ContentType.kind(root));
      return null;
    }
    String known = type.startsWith("text/") || type.endsWith("xhtml+xml") ? type : null;
    Origin full =
        new Origin(
            origin.recordOffset(),
            origin.start(),
            origin.recordId(),
            origin.fetchedAt(),
            origin.url(),
            ContentType.isXml(type) ? "application/xhtml+xml" : known,
            declared.parameters().get("charset"),
            status);
    return new Page(full, bytes);
  }

  /** Sites serve feeds as HTML by mistake, but nothing else that XML is. */
  private static boolean isPage(String type, @Nullable XmlRoot root) {
    if (root == null) {
      return !ContentType.isXml(type);
    }
    if (ContentType.isXml(type)) {
      return root.isHtml();
    }
    return ContentType.isHtml(type) ? !root.isForPrograms() : root.isPage();
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
