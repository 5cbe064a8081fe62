package dateline.read;

import static dateline.read.Containers.compressed;
import static dateline.read.Containers.gzip;
import static dateline.read.Containers.joined;
import static dateline.read.Containers.storedAndStreamedZip;
import static dateline.read.Containers.storedZip;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PayloadReaderTest {

  private static final byte[] PAGE = utf8("The harbour reopened.");
  private static final ReadSettings SMALL = ReadSettings.DEFAULT.withMaxPayloadBytes(1000);

  @Test
  void namesADocumentByItsPayload() {
    // printf 'The harbour reopened.' | sha256sum | cut -c1-32
    assertEquals("89ecd0fefdcec6d15a7d8cf4f08ff3c6", Payload.documentId(PAGE));
  }

  @Test
  void readsThroughEveryCompressionByContent() {
    List<byte[]> files =
        List.of(
            PAGE,
            gzip(PAGE),
            joined(gzip(utf8("The harbour ")), gzip(utf8("reopened."))),
            compressed(PAGE, BZip2CompressorOutputStream::new),
            compressed(PAGE, XZCompressorOutputStream::new),
            compressed(PAGE, ZstdOutputStream::new),
            gzip(compressed(PAGE, ZstdOutputStream::new)));
    for (byte[] file : files) {
      ReadFile read = ReadFile.of(file);
      assertEquals("The harbour reopened.", read.texts());
      assertEquals(Origin.FILE, read.payloads.get(0).origin());
    }
  }

  @Test
  void readsEmptyAndOneByteFiles() {
    assertEquals(0, ReadFile.of(new byte[0]).payloads.get(0).bytes().length);
    assertEquals(1, ReadFile.of(new byte[] {0x1f}).payloads.get(0).bytes().length);
  }

  @Test
  void refusesCutOffFilesOfEveryCompression() {
    List<byte[]> files =
        List.of(
            gzip(PAGE),
            compressed(PAGE, BZip2CompressorOutputStream::new),
            compressed(PAGE, XZCompressorOutputStream::new),
            compressed(PAGE, ZstdOutputStream::new));
    for (byte[] file : files) {
      ReadFile read = ReadFile.of(Arrays.copyOf(file, file.length - 9));
      assertEquals(List.of(), read.payloads);
      assertEquals(1, read.failures.size(), read.failures.toString());
    }
    assertEquals(
        List.of("it is cut off: its data end too early"),
        ReadFile.of(Arrays.copyOf(gzip(PAGE), 15)).failures);
  }

  @Test
  void stopsAtTheLimitEvenIfTheFileIsSmall() {
    ReadFile bomb = ReadFile.of(gzip(new byte[1 << 20]), SMALL);
    assertEquals(List.of("payload is longer than 1000 bytes (--maxPayloadBytes)"), bomb.failures);
    ReadSettings exact = SMALL.withMaxPayloadBytes(PAGE.length);
    assertEquals("The harbour reopened.", ReadFile.of(PAGE, exact).texts());
  }

  @Test
  void readsArchivesAndArchivesWithinThem() {
    byte[] inner = zip("deep/c.txt", utf8("third"));
    byte[] archive =
        zip("a.txt", utf8("first"), "b.txt.gz", gzip(utf8("second")), "more.zip", inner);
    for (byte[] file : List.of(archive, gzip(tar("x/all.zip", archive)))) {
      ReadFile read = ReadFile.of(file);
      assertEquals("first|second|third", read.texts());
      String id = read.payloads.get(2).origin().recordId();
      assertTrue(id != null && id.endsWith("more.zip!/deep/c.txt"), id);
    }
    Origin second = ReadFile.of(archive).payloads.get(1).origin();
    assertEquals("b.txt.gz", second.recordId());
    long offset = second.recordOffset() == null ? -1 : second.recordOffset();
    assertArrayEquals(
        new byte[] {'P', 'K', 3, 4}, Arrays.copyOfRange(archive, (int) offset, (int) offset + 4));
  }

  @Test
  void knowsWhereAnEntryBegins() {
    byte[] tar = tar("a.txt", PAGE, "b.txt", PAGE);
    assertEquals(
        List.of(0L, 1024L),
        ReadFile.of(tar).payloads.stream().map(p -> p.origin().recordOffset()).toList());
    assertEquals("b.txt", new String(tar, 1024, 5, StandardCharsets.UTF_8));
  }

  @Test
  void passesOverHiddenEntriesAndDirectories() {
    ReadFile read =
        ReadFile.of(
            zip("__MACOSX/._a.txt", PAGE, ".hidden", PAGE, "dir/", new byte[0], "a.txt", PAGE));
    assertEquals(1, read.payloads.size());
    assertEquals(List.of("hidden entry", "hidden entry"), read.passedOver);
  }

  @Test
  void makesADamagedEntryAFailureAndGoesOn() {
    byte[] archive = zip("a.txt", utf8("first page"), "b.txt", PAGE, "c.txt", utf8("third page"));
    int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("b.txt");
    archive[at + 6] ^= 0x55;
    ReadFile read = ReadFile.of(archive);
    assertEquals(1, read.failures.size());
    assertEquals("b.txt", read.failedAt.get(0).recordId());
    assertTrue(read.texts().startsWith("first page"), read.texts());
  }

  private static final String CUT_OFF = "it is cut off: the mark of the archive's end is missing";

  /**
   * Streamed archives have sizes behind their entries, others before; none says how many follow.
   */
  @Test
  void tellsThatAnArchiveIsCutOffWhereverThatIs() {
    byte[] noise = new byte[2000];
    new Random(3).nextBytes(noise);
    noise[0] = 0;
    Object[] entries = {"a.txt", PAGE, ".DS_Store", noise, "b.png", noise, "c.txt", PAGE};
    for (byte[] whole : List.of(zip(entries), storedZip(entries), tar(entries))) {
      assertEquals(List.of(), ReadFile.of(whole).failures);
      int end = whole.length;
      while (whole[end - 1] == 0) {
        end--;
      }
      for (int cut = 600; cut < end; cut++) {
        ReadFile read = ReadFile.of(Arrays.copyOf(whole, cut));
        assertTrue(!read.failures.isEmpty(), "cut at " + cut + " of " + whole.length);
      }
    }
  }

  @Test
  void tellsThatAnArchiveEndsBetweenTwoEntries() {
    byte[] zip = zip("a.txt", PAGE, "b.txt", PAGE);
    byte[] stored = storedZip("a.txt", PAGE, "b.txt", PAGE);
    byte[] tar = tar("a.txt", PAGE, "b.txt", PAGE);
    for (byte[] cut :
        List.of(
            Arrays.copyOf(zip, lastIndexOf(zip, "PK\3\4")),
            Arrays.copyOf(stored, lastIndexOf(stored, "PK\3\4")),
            Arrays.copyOf(tar, 1024))) {
      for (byte[] file : List.of(cut, gzip(cut), zip("in.zip", cut))) {
        ReadFile read = ReadFile.of(file);
        assertEquals("The harbour reopened.", read.texts());
        assertEquals(1, read.failures.size());
        assertTrue(read.failures.get(0).startsWith("it is cut off: "), read.failures.get(0));
        assertEquals((long) cut.length, read.failedAt.get(0).recordOffset());
      }
    }
  }

  @Test
  void anEntryOfUnknownSizeThatIsNotCompressedIsNoCut() {
    ReadFile read = ReadFile.of(storedAndStreamedZip("a.txt", new byte[400]));
    assertEquals(400, read.payloads.get(0).bytes().length);
    assertEquals(List.of(), read.failures);
  }

  @Test
  void aTarNeedsBlocksOfZerosAtItsEnd() {
    byte[] tar = tar("a.txt", PAGE, "b.txt", PAGE);
    ReadFile none = ReadFile.of(Arrays.copyOf(tar, 2048));
    assertEquals(2, none.payloads.size());
    assertEquals(List.of(CUT_OFF), none.failures);
    for (int blocks = 1; blocks < 4; blocks++) {
      ReadFile some = ReadFile.of(Arrays.copyOf(tar, 2048 + 512 * blocks));
      assertEquals(2, some.payloads.size());
      assertEquals(List.of(), some.failures, blocks + " blocks");
    }
  }

  @Test
  void tellsOfDamageInAnEntryThatIsPassedOver() {
    byte[] zip = storedZip("a.txt", PAGE, ".DS_Store", new byte[2000], "b.txt", PAGE);
    zip[lastIndexOf(zip, "b.txt") / 2 - 300] ^= 1;
    ReadFile read = ReadFile.of(zip);
    assertEquals(2, read.payloads.size());
    assertEquals(List.of("the entry is damaged: its check sum is wrong"), read.failures);
    assertEquals(".DS_Store", read.failedAt.get(0).recordId());
    assertEquals(List.of(), read.passedOver);
  }

  private static int lastIndexOf(byte[] bytes, String what) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(what);
  }

  @Test
  void refusesDocumentsAndProgramsThatAreArchives() {
    ReadFile read = ReadFile.of(zip("[Content_Types].xml", PAGE, "word/document.xml", PAGE));
    assertEquals(List.of("an archive of a document or program, not of pages"), read.failures);
    assertEquals(List.of(), read.payloads);
  }

  @Test
  void tellsThatAnArchiveIsEmpty() {
    assertEquals(List.of("it holds no page"), ReadFile.of(zip()).failures);
  }

  @Test
  void anEntryThatIsTooLongCostsNoOther() {
    ReadFile read =
        ReadFile.of(zip("a.txt", PAGE, "long.txt", new byte[100_000], "b.txt", PAGE), SMALL);
    assertEquals(2, read.payloads.size());
    assertEquals("long.txt", read.failedAt.get(0).recordId());
  }

  @Test
  void stopsAtArchivesNestedTooDeep() {
    byte[] nested = PAGE;
    for (int i = 0; i < 6; i++) {
      nested = gzip(nested);
    }
    assertEquals(List.of("archives are nested deeper than 4"), ReadFile.of(nested).failures);
  }

  /** Sixteen gigabytes in a megabyte, of a format whose reader goes on as long as there is more. */
  @Test
  void endsAtBombsThatWouldExpandForHours() {
    byte[][] frames = new byte[2000][];
    Arrays.fill(frames, compressed(new byte[8 << 20], ZstdOutputStream::new));
    byte[] bomb = joined(frames);
    ReadFile read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> ReadFile.of(bomb, ReadSettings.DEFAULT.withFormat(InputFormat.JSONL)));
    assertEquals(
        List.of("the compressed data expand more than 1000-fold (--maxExpansion)"), read.failures);
  }

  @Test
  void obeysAFormatThatIsForced() {
    byte[] json = utf8("{\"text\": \"The harbour reopened.\"}\n");
    ReadFile text = ReadFile.of(json, ReadSettings.DEFAULT.withFormat(InputFormat.TEXT));
    assertEquals("text/plain", text.payloads.get(0).origin().mediaType());
    assertEquals(json.length, text.payloads.get(0).bytes().length);
    ReadFile html = ReadFile.of(PAGE, ReadSettings.DEFAULT.withFormat(InputFormat.HTML));
    assertEquals("text/html", html.payloads.get(0).origin().mediaType());
    ReadFile warc = ReadFile.of(PAGE, ReadSettings.DEFAULT.withFormat(InputFormat.WARC));
    assertEquals(1, warc.failures.size(), warc.failures.toString());
    ReadFile zip = ReadFile.of(PAGE, ReadSettings.DEFAULT.withFormat(InputFormat.ZIP));
    assertEquals(1, zip.failures.size(), zip.failures.toString());
    assertEquals(List.of(), zip.payloads);
  }

  @Test
  void tellsOfAStreamThatFails() {
    ReadFile found = new ReadFile();
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(PAGE),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }

              @Override
              public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
              }
            });
    new PayloadReader(SMALL).read(failing, found);
    assertEquals(List.of("the disk is gone"), found.failures);
  }

  @Test
  void tellsSomethingOfAFailureThatSaysNothing() {
    ReadFile found = new ReadFile();
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    new PayloadReader(SMALL).read(failing, found);
    assertEquals(List.of("it is damaged: java.io.IOException"), found.failures);
  }

  @Test
  void tellsThatAFeedIsNoPage() {
    byte[] feed = utf8("\ufeff<?xml version='1.0'?><rdf:RDF><item/></rdf:RDF>");
    assertEquals(
        List.of("a feed (<rdf>), no page (--format=html takes it as one, and all other input too)"),
        ReadFile.of(feed).failures);
    byte[] other =
        "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a '>'>]><nitf/>"
            .getBytes(StandardCharsets.UTF_16);
    assertEquals(
        List.of(
            "an XML document (<nitf>), no page (--format=html takes it as one, and all other input too)"),
        ReadFile.of(other).failures);
    assertEquals(1, ReadFile.of(feed, SMALL.withFormat(InputFormat.HTML)).payloads.size());
    for (String page :
        List.of(
            "<?xml version='1.0'?><html/>",
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML'><x/>",
            "<?xml version='1.0'?><?a b?><!-- <rss> --><div>x</div>",
            "<article>x</article>",
            "<Reuters> The harbour reopened.",
            "<3 this town",
            "<?xml",
            "<!-- no end")) {
      assertEquals(page, ReadFile.of(utf8(page)).texts());
    }
  }
}
