package dateline.read;

import static dateline.read.Containers.brotli;
import static dateline.read.Containers.compressed;
import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.page;
import static dateline.read.Containers.record;
import static dateline.read.Containers.response;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class WarcFileTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final byte[] INFO = record("warcinfo", 0, "application/warc-fields", utf8("x: y"));

  @Test
  void readsResponsesResourcesAndConversions() {
    byte[] file =
        joined(
            INFO,
            record(
                "request", 1, "application/http;msgtype=request", utf8("GET / HTTP/1.1\r\n\r\n")),
            page(2, "<p>two</p>"),
            record("resource", 3, "text/html", utf8("<p>three</p>")),
            record("conversion", 4, "text/plain", utf8("four")),
            record("metadata", 5, "application/warc-fields", utf8("a: b")));
    for (byte[] form : List.of(file, gzip(file))) {
      ReadFile read = ReadFile.of(form);
      assertEquals("<p>two</p>|<p>three</p>|four", read.texts());
      assertEquals(
          List.of("warcinfo record", "request record", "metadata record"), read.passedOver);
      assertEquals(List.of(), read.failures);
      Origin two = read.payloads.get(0).origin();
      assertEquals("urn:uuid:00000000-0000-0000-0000-000000000002", two.recordId());
      assertEquals("https://news.example/2", two.url());
      assertEquals(Instant.parse("2021-03-04T05:06:07Z"), two.fetchedAt());
      assertEquals("text/html", two.mediaType());
      assertEquals("utf-8", two.charset());
      assertEquals(200, two.httpStatus());
      long offset = two.recordOffset() == null ? -1 : two.recordOffset();
      assertArrayEquals(utf8("WARC/1.0"), Arrays.copyOfRange(file, (int) offset, (int) offset + 8));
    }
  }

  @Test
  void knowsTheGzipMemberOfEachRecord() {
    byte[] one = gzip(page(1, "<p>one</p>"));
    byte[] two = gzip(page(2, "<p>two</p>"));
    ReadFile read = ReadFile.of(joined(one, two));
    assertEquals("<p>one</p>|<p>two</p>", read.texts());
    assertEquals(0L, read.payloads.get(0).origin().recordOffset());
    assertEquals((long) one.length, read.payloads.get(1).origin().recordOffset());
  }

  @Test
  void undoesTransferAndContentEncodings() {
    byte[] body = utf8("<p>The ferry is late again.</p>");
    byte[] chunked = utf8("a\r\n<p>The fer\r\n15\r\nry is late again.</p>\r\n0\r\n\r\n");
    byte[] zlib = compressed(body, DeflaterOutputStream::new);
    byte[] raw = Arrays.copyOfRange(zlib, 2, zlib.length - 4);
    String html = "Content-Type: text/html\r\n";
    byte[] file =
        joined(
            response(1, "200 OK", html + "Transfer-Encoding: chunked\r\n", chunked),
            response(2, "200 OK", html + "Content-Encoding: gzip\r\n", gzip(body)),
            response(3, "200 OK", html + "Content-Encoding: deflate\r\n", zlib),
            response(4, "200 OK", html + "Content-Encoding: deflate\r\n", raw),
            response(5, "200 OK", html + "Content-Encoding: gzip, gzip\r\n", gzip(gzip(body))),
            response(6, "200 OK", html + "Content-Encoding: br\r\n", brotli(body)),
            response(
                7,
                "200 OK",
                html + "Content-Encoding: zstd\r\n",
                compressed(body, ZstdOutputStream::new)));
    ReadFile read = ReadFile.of(file);
    assertEquals(List.of(), read.failures);
    assertEquals(7, read.payloads.size());
    for (Payload payload : read.payloads) {
      assertArrayEquals(body, payload.bytes());
    }
  }

  @Test
  void takesABodyThatIsNotEncodedAsDeclaredIfItIsText() {
    byte[] body = utf8("<p>The ferry is late again.</p>");
    byte[] noise = new byte[200];
    new Random(1).nextBytes(noise);
    String html = "Content-Type: text/html\r\n";
    ReadFile read =
        ReadFile.of(
            joined(
                response(1, "200 OK", html + "Content-Encoding: br\r\n", body),
                response(2, "200 OK", html + "Transfer-Encoding: chunked\r\n", body),
                response(3, "200 OK", html + "Content-Encoding: gzip\r\n", body),
                response(4, "200 OK", html + "Content-Encoding: br\r\n", noise),
                page(5, "<p>five</p>")));
    assertEquals("<p>The ferry is late again.</p>|".repeat(3) + "<p>five</p>", read.texts());
    assertEquals(1, read.failures.size());
    assertTrue(read.failures.get(0).startsWith("the body is not encoded as br"));
  }

  @Test
  void passesOverRedirectsAndPicturesAndKeepsErrorPages() {
    ReadFile read =
        ReadFile.of(
            joined(
                response(1, "301 Moved", "Location: /x\r\n", new byte[0]),
                response(2, "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}),
                response(3, "404 Not Found", "Content-Type: text/html\r\n", utf8("<h1>No</h1>"))));
    assertEquals(List.of("redirect", "image"), read.passedOver);
    assertEquals(404, read.payloads.get(0).origin().httpStatus());
  }

  @Test
  void goesOnBehindADamagedHeader() {
    byte[] bad = page(2, "<p>two</p>");
    bad[0] = 'X';
    byte[] noNumber =
        utf8(
            new String(page(3, "x"), StandardCharsets.UTF_8)
                .replace("Content-Length: ", "Content-Length: many"));
    ReadFile read =
        ReadFile.of(joined(page(1, "<p>one</p>"), bad, noNumber, page(4, "<p>four</p>")));
    assertEquals("<p>one</p>|<p>four</p>", read.texts());
    assertEquals(2, read.failures.size(), read.failures.toString());
    assertEquals((long) page(1, "<p>one</p>").length, read.failedAt.get(0).recordOffset());
  }

  @Test
  void tellsALengthThatIsNoNumberPlainly() {
    for (String length : List.of("abc", "99999999999999999999")) {
      String page = new String(page(1, "x"), StandardCharsets.UTF_8);
      ReadFile read =
          ReadFile.of(
              utf8(page.replaceFirst("Content-Length: [0-9]+", "Content-Length: " + length)));
      assertEquals(
          List.of(
              "its header is damaged: a length in it is no number, or too large: \""
                  + length
                  + "\""),
          read.failures);
    }
  }

  @Test
  void findsRecordsThatAWrongLengthWouldSwallow() {
    byte[] block = joined(utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one</p>"));
    String http = "application/http;msgtype=response";
    for (int wrong : List.of(block.length + 300, block.length - 4, block.length + 100_000)) {
      ReadFile read =
          ReadFile.of(
              joined(
                  record("response", 1, http, block, wrong),
                  page(2, "<p>two</p>"),
                  page(3, "<p>three</p>")));
      assertEquals("<p>two</p>|<p>three</p>", read.texts(), "length " + wrong);
      assertEquals(1, read.failures.size(), read.failures.toString());
      assertEquals(0L, read.failedAt.get(0).recordOffset());
    }
  }

  @Test
  void losesOneRecordToADamagedMember() {
    byte[] two = gzip(page(2, "<p>two</p>".repeat(100)));
    two[two.length / 2] ^= 0x7f;
    byte[] cut = gzip(page(4, "<p>four</p>"));
    ReadFile read =
        ReadFile.of(
            joined(
                gzip(page(1, "<p>one</p>")),
                two,
                gzip(page(3, "<p>three</p>")),
                Arrays.copyOf(cut, cut.length - 12)));
    assertEquals("<p>one</p>|<p>three</p>", read.texts());
    assertEquals(2, read.failures.size(), read.failures.toString());
  }

  @Test
  void endsAtAHeaderWithoutEnd() {
    byte[] endless = new byte[3 << 20];
    Arrays.fill(endless, (byte) 'a');
    ReadFile read =
        ReadFile.of(
            joined(page(1, "<p>one</p>"), utf8("WARC/1.0\r\nX: "), endless, page(2, "two")));
    assertEquals("<p>one</p>|two", read.texts());
    assertEquals(1, read.failures.size(), read.failures.toString());
  }

  @Test
  void aPageTooLongCostsNoOther() {
    ReadFile read =
        ReadFile.of(
            joined(page(1, "x".repeat(5000)), page(2, "<p>two</p>")),
            ReadSettings.DEFAULT.withMaxPayloadBytes(1000));
    assertEquals("<p>two</p>", read.texts());
    assertEquals(List.of("payload is longer than 1000 bytes (--maxPayloadBytes)"), read.failures);
  }

  private static byte[] http(int number, String type, String body) {
    return response(number, "200 OK", "Content-Type: " + type + "\r\n", utf8(body));
  }

  @Test
  void readsXhtmlServedAsXmlAndPassesOverFeedsAndOtherXml() {
    String xhtml = "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<!-- a -->\n<html><p>one</p></html>";
    String rss = "<rss version=\"2.0\"><channel><title>x</title></channel></rss>";
    String sitemap = "<?xml version=\"1.0\"?><urlset><url/></urlset>";
    ReadFile read =
        ReadFile.of(
            joined(
                http(1, "application/xml", xhtml),
                http(2, "text/xml", rss),
                http(3, "application/rss+xml", rss),
                http(4, "application/atom+xml; charset=utf-8", "<feed/>"),
                http(5, "application/xml", sitemap),
                http(6, "text/html", "<?xml version=\"1.0\"?>" + rss),
                http(7, "text/xml", "no tags"),
                http(8, "text/html", "<p>no root</p>")));
    assertEquals(xhtml + "|<p>no root</p>", read.texts());
    assertEquals("application/xhtml+xml", read.payloads.get(0).origin().mediaType());
    assertEquals(
        List.of("feed", "feed", "feed", "XML document", "feed", "XML document"), read.passedOver);
    assertEquals(List.of(), read.failures);
  }

  /** Pieces of pages, pictures in front of them and inventions of a site's system are pages. */
  @Test
  void believesWhatSaysThatItIsHtmlUnlessItIsAFeed() {
    String xml = "<?xml version=\"1.0\"?>";
    List<String> pages =
        List.of(
            "<svg><symbol/></svg>\n<!DOCTYPE html><p>one</p>",
            "<svg/><p>two</p>",
            xml + "<h1>three</h1>",
            xml + "<page><p>four</p></page>");
    List<String> lists =
        List.of("<rss/>", "<feed/>", "<rdf:RDF/>", xml + "<urlset/>", "<sitemapindex/>");
    for (String type : List.of("text/html", "application/xhtml+xml; charset=utf-8")) {
      ReadFile read =
          ReadFile.of(
              joined(
                  Stream.concat(pages.stream(), lists.stream())
                      .map(body -> http(1, type, body))
                      .toArray(byte[][]::new)));
      assertEquals(String.join("|", pages), read.texts());
      assertEquals(
          List.of("feed", "feed", "feed", "XML document", "XML document"), read.passedOver);
    }
  }

  @Test
  void looksAtTheContentWhereTheTypeSaysNothing() {
    String xml = "<?xml version=\"1.0\"?>";
    ReadFile read =
        ReadFile.of(
            joined(
                http(1, "text/plain", "<svg><p/></svg> <html lang='en'><p>one</p>"),
                http(2, "text/plain", "<svg><htmlish/></svg>"),
                http(3, "text/plain", xml + "<h1>three</h1>"),
                http(4, "text/xml", xml + "<body><p>four</p></body>"),
                http(5, "text/plain", xml + "<page><p>five</p></page>")));
    assertEquals(
        "<svg><p/></svg> <html lang='en'><p>one</p>|"
            + (xml + "<h1>three</h1>|")
            + (xml + "<body><p>four</p></body>"),
        read.texts());
    assertEquals(List.of("XML document", "XML document"), read.passedOver);
  }

  @Test
  void countsWhatIsPassedOverByFewKinds() {
    ReadFile read =
        ReadFile.of(
            joined(
                record("x-invented-" + "y".repeat(30), 1, "text/plain", utf8("x")),
                http(2, "application/x-invented", "x"),
                http(3, "text/css", "x"),
                http(4, "text/javascript", "x"),
                http(5, "application/ld+json", "x"),
                http(6, "application/pdf", "x"),
                http(7, "video/mp4", "x")));
    assertEquals(
        List.of(
            "other record",
            "other response",
            "style sheet",
            "script",
            "JSON document",
            "PDF document",
            "video"),
        read.passedOver);
  }

  @Test
  void tellsTheStatedAndTheFoundLength() {
    byte[] block = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one</p>");
    String http = "application/http;msgtype=response";
    byte[] file =
        joined(record("response", 1, http, block, block.length + 300), page(2, "<p>two</p>"));
    assertEquals(
        List.of(
            "the record's length is wrong: it states "
                + (block.length + 300)
                + " bytes, but another record begins "
                + (block.length + 4)
                + " bytes behind its header"),
        ReadFile.of(file).failures);
  }

  @Test
  void looksForRecordsInNothingButBeginsInBoundedTime() {
    byte[] good = page(1, "<p>one</p>");
    for (String begins : List.of("WARC/1.0\r\nA:", "WARC/1.0\r\nA: b\r\n")) {
      byte[] many = utf8(begins.repeat(60_000));
      ReadFile open = assertTimeoutPreemptively(LIMIT, () -> ReadFile.of(joined(good, many)));
      assertEquals(1, open.payloads.size());
      byte[] damage = utf8("\u0000\r\n\r\n");
      ReadFile read =
          assertTimeoutPreemptively(LIMIT, () -> ReadFile.of(joined(good, many, damage, good)));
      assertEquals(2, read.payloads.size(), read.failures.toString());
      assertTrue(read.failures.size() < 100, read.failures.size() + " failures");
    }
  }

  @Test
  void tellsTheByteWhereARecordIsDamagedAndWhatStandsThere() {
    byte[] one = page(1, "<p>one</p>");
    byte[] bad = page(2, "<p>two</p>");
    bad[2] = (byte) 0xfe;
    bad[3] = (byte) 0xff;
    String found = ": \\xfe\\xff/1.0\\r\\n";
    damaged(joined(one, bad), one.length, "byte " + (one.length + 2) + " of the file" + found);
    damaged(joined(gzip(one), gzip(bad)), gzip(one).length, "byte 2 of its gzip member" + found);
    damaged(
        zip("a.warc", joined(one, bad)),
        one.length,
        "byte " + (one.length + 2) + " of the web archive" + found);
  }

  private static void damaged(byte[] file, long offset, String place) {
    ReadFile read = ReadFile.of(file);
    assertEquals((Long) offset, read.failedAt.get(0).recordOffset());
    String told = read.failures.get(0);
    assertTrue(told.startsWith("its header is damaged at " + place), told);
    assertTrue(told.length() < 120, told);
  }

  /** A megabyte for each of thousands of members would keep a collector busy. */
  @Test
  void takesNoMegabyteForEachMember() {
    byte[] member = gzip(page(1, "<p>one</p>"));
    byte[][] members = new byte[2000][];
    Arrays.fill(members, member);
    byte[] file = joined(members);
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertEquals(members.length, ReadFile.of(file).payloads.size());
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / members.length;
    assertTrue(each < 300_000, each + " bytes a member");
  }
}
