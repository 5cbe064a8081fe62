package dateline.read;

import static dateline.read.Containers.gzip;
import static dateline.read.Containers.page;
import static dateline.read.Containers.tar;
import static dateline.read.Containers.utf8;
import static dateline.read.Containers.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoPageTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
  private static final byte[] CODE = utf8("/* a */ body { color: black }");
  private static final byte[] HTML = utf8("\n<!DOCTYPE html>\n<title>x</title><p>Gone.</p>");
  private static final byte[] TEXT = utf8("The harbour reopened on Monday.\r\n");
  private static final byte[] RSS = utf8("<?xml version='1.0'?><rss><channel/></rss>");
  private static final byte[] SVG = utf8("<?xml version='1.0'?><!DOCTYPE svg><svg/>");

  @Test
  void countsWhatLiesBesidePagesAsAWebArchiveDoes() {
    assertEquals("image", NoPage.kind("a/photo.png", PICTURE));
    assertEquals("image", NoPage.kind("LOGO.GIF", PICTURE));
    assertEquals("image", NoPage.kind("logo.svg", SVG));
    assertEquals("image", NoPage.kind("empty.ico", new byte[0]));
    assertEquals("font", NoPage.kind("serif.woff2", PICTURE));
    assertEquals("audio file", NoPage.kind("news.mp3", PICTURE));
    assertEquals("video", NoPage.kind("news.mp4", PICTURE));
    assertEquals("style sheet", NoPage.kind("style.css", CODE));
    assertEquals("script", NoPage.kind("app.min.js", CODE));
    assertEquals("JSON document", NoPage.kind("app.js.map", utf8("{\"version\": 3}")));
    for (String name : List.of("feed.rss", "feed.atom", "feed.xml")) {
      assertEquals("feed", NoPage.kind(name, RSS));
    }
    assertEquals("XML document", NoPage.kind("sitemap.xml", utf8("<urlset/>")));
    assertEquals("XML document", NoPage.kind("sitemap.xml", utf8("<sitemapindex/>")));
  }

  /** What a mirror of a blog has beside each of its pages. */
  @Test
  void knowsWhatIsForProgramsWhateverItIsCalled() {
    for (String name : List.of("a/feed/index.html", "feed", "feed?p=1", "a.txt", "feed.php")) {
      assertEquals("feed", NoPage.kind(name, RSS), name);
      assertEquals("feed", NoPage.kind(name, utf8("<feed xmlns='x'/>")), name);
      assertEquals("XML document", NoPage.kind(name, utf8("<urlset/>")), name);
    }
    assertEquals("XML document", NoPage.kind("xmlrpc.php?rsd", utf8("<?xml version='1'?><rsd/>")));
    byte[] embed = utf8("<?xml version='1.0'?>\n<oembed><html>x</html></oembed>");
    assertEquals("XML document", NoPage.kind("wp-json/embed?url=x&format=xml", embed));
    byte[] json = utf8("{\"name\": \"News\", \"routes\": {}}");
    assertEquals("JSON document", NoPage.kind("site.webmanifest", json));
    assertEquals("JSON document", NoPage.kind("news.example/wp-json/index.html", json));
    assertEquals("JSON document", NoPage.kind("wp-json/oembed/1.0/embed?url=http://a/b.c", json));
  }

  @Test
  void leavesRecordsWhereverTheyLie() {
    byte[] json = utf8("{\"name\": \"News\", \"text\": \"x\"}");
    for (String name :
        List.of("in/wp-json/a.jsonl", "wp-json/a.jsonl.gz", "wp-json/a.json", "a.json", "index")) {
      assertNull(NoPage.kind(name, json), name);
    }
    assertNull(NoPage.kind("wp-json/index.html", HTML));
  }

  @Test
  void knowsNamesOfMirrorsAndOfCompressedFiles() {
    assertEquals("style sheet", NoPage.kind("style.css?ver=5.8", CODE));
    assertEquals("feed", NoPage.kind("feed.xml.gz", RSS));
    assertNull(NoPage.kind("show.php?image=a.png", PICTURE));
    assertNull(NoPage.kind("style.css/index", CODE));
    assertNull(NoPage.kind("css", CODE));
  }

  @Test
  void believesTheContentThatIsAPageWhateverItIsCalled() {
    for (String name : List.of("photo.png", "logo.svg", "style.css", "app.js", "feed.xml")) {
      assertNull(NoPage.kind(name, HTML), name);
    }
    assertNull(NoPage.kind("photo.jpg", TEXT));
    assertNull(NoPage.kind("logo.svg", TEXT));
  }

  @Test
  void leavesDocumentsAndOtherXmlToBeTold() {
    for (String name : List.of("a.pdf", "a.docx", "a.txt", "a.html", "a", "a.json")) {
      assertNull(NoPage.kind(name, PICTURE), name);
    }
    assertNull(NoPage.kind("story.xml", utf8("<?xml version='1.0'?><nitf/>")));
  }

  @Test
  void passesOverFilesAndEntriesAlike() {
    Object[] site = {
      "i/photo.png", PICTURE, "style.css", CODE, "error.png", HTML, "feed.xml", RSS, "a.txt", TEXT
    };
    for (byte[] archive :
        List.of(zip(site), tar(site), gzip(tar(site)), zip("in.zip", zip(site)))) {
      ReadFile read = ReadFile.named("site.zip", archive, ReadSettings.DEFAULT);
      assertEquals(List.of("image", "style sheet", "feed"), read.passedOver);
      assertEquals(List.of(), read.failures);
      assertEquals(2, read.payloads.size());
    }
    for (byte[] file : List.of(PICTURE, gzip(PICTURE))) {
      ReadFile read = ReadFile.named("/in/photo.png", file, ReadSettings.DEFAULT);
      assertEquals(List.of("image"), read.passedOver);
      assertEquals(List.of(), read.failures);
      assertEquals(List.of(), read.payloads);
    }
    assertEquals(1, ReadFile.named("/in/photo.txt", PICTURE, ReadSettings.DEFAULT).payloads.size());
  }

  @Test
  void readsAContainerWhateverItIsCalled() {
    ReadSettings settings = ReadSettings.DEFAULT;
    assertEquals("<p>x</p>", ReadFile.named("a.png", page(1, "<p>x</p>"), settings).texts());
    assertEquals(1, ReadFile.named("a.js", zip("a.txt", TEXT), settings).payloads.size());
  }

  @Test
  void passesOverALongFilmWithoutReadingIt() {
    byte[] film = new byte[100_000];
    ReadFile read =
        ReadFile.named(
            "site.zip",
            zip("a.mp4", film, "a.txt", TEXT),
            ReadSettings.DEFAULT.withMaxPayloadBytes(1000));
    assertEquals(List.of("video"), read.passedOver);
    assertEquals(1, read.payloads.size());
    assertEquals(List.of(), read.failures);
  }

  @Test
  void passesOverNothingByNameWhereAFormatIsForced() {
    ReadSettings html = ReadSettings.DEFAULT.withFormat(InputFormat.HTML);
    assertEquals(1, ReadFile.named("/in/photo.png", PICTURE, html).payloads.size());
    assertEquals(1, ReadFile.named("a.zip", zip("style.css", CODE), html).payloads.size());
    assertEquals(1, ReadFile.named("/in/feed.xml", RSS, html).payloads.size());
  }
}
