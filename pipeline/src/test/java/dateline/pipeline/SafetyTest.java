package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.records.Document;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that wants more than to be read gets nothing. */
class SafetyTest {

  /** Stands in a file beside the input, which no input may bring into a record. */
  private static final String SECRET = "Quaxolotl keeps the harbour's ledger in his own cellar.";

  @TempDir Path folder;

  private Path in;
  private Path secret;

  @BeforeEach
  void makeSecret() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    secret = Files.writeString(folder.resolve("secret.txt"), SECRET + "\n");
  }

  private static byte[] page(String place) {
    return ("The mayor of " + place + " opened a bridge on Friday and thanked its builders.\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private RunRecords run(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "--input=" + in;
    arguments[1] = "--maxFailureRatio=1";
    arguments[2] = "--language=en";
    arguments[3] = "--overwrite";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Runs.records(folder.resolve("run"), arguments);
  }

  /** All files but those of the run, with their times. */
  private Set<String> filesBesideTheRun() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> found = new TreeSet<>();
      for (Path file : files.filter(f -> !f.startsWith(folder.resolve("run"))).toList()) {
        // Directories are touched by what is made in them.
        found.add(file + " " + (file.equals(folder) ? "" : Files.getLastModifiedTime(file)));
      }
      return found;
    }
  }

  private static String texts(RunRecords records) {
    return records.documents().stream().map(Document::getText).collect(Collectors.joining("\n"));
  }

  private static void entry(ZipArchiveOutputStream zip, String name, String place)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(page(place));
    zip.closeArchiveEntry();
  }

  private static void entry(TarArchiveOutputStream tar, String name, String place)
      throws IOException {
    byte[] page = page(place);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(page.length);
    tar.putArchiveEntry(entry);
    tar.write(page);
    tar.closeArchiveEntry();
  }

  private static void special(TarArchiveOutputStream tar, String name, byte type, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, type);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  @Test
  void extractsNothingFromArchives() throws IOException {
    try (OutputStream file = Files.newOutputStream(in.resolve("evil.zip"));
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      entry(zip, "../../up.txt", "Upham");
      entry(zip, "a/../../../through.txt", "Throughton");
      entry(zip, folder.resolve("absolute.txt").toString(), "Absolon");
      entry(zip, "C:\\windows.txt", "Windham");
      entry(zip, "..\\..\\back.txt", "Backford");
      entry(zip, "nul\0byte.txt", "Nulham");
      ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write(secret.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
      entry(zip, "good.txt", "Goodham");
    }
    try (OutputStream file = Files.newOutputStream(in.resolve("evil.tar"));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entry(tar, "../../tar-up.txt", "Tarup");
      entry(tar, folder.resolve("tar-absolute.txt").toString(), "Tarsolon");
      special(tar, "link.txt", TarConstants.LF_SYMLINK, secret.toString());
      special(tar, "hard.txt", TarConstants.LF_LINK, secret.toString());
      special(tar, "above", TarConstants.LF_SYMLINK, folder.toString());
      entry(tar, "above/through-link.txt", "Linkham");
      special(tar, "device.txt", TarConstants.LF_CHR, "");
      special(tar, "pipe.txt", TarConstants.LF_FIFO, "");
      entry(tar, "good.txt", "Tarham");
    }
    Set<String> before = filesBesideTheRun();
    RunRecords records = run();
    assertEquals(before, filesBesideTheRun());
    String texts = texts(records);
    assertTrue(texts.contains("Goodham") && texts.contains("Tarham"), texts);
    assertFalse(texts.contains("Quaxolotl"), texts);
    assertEquals(List.of(), InvariantChecker.violations(records));
  }

  @Test
  void resolvesNoExternalEntitiesAndFetchesNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] entity = ("<!ENTITY more \"" + SECRET + "\">").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, entity.length);
          exchange.getResponseBody().write(entity);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/";
      String declarations =
          "<!DOCTYPE html SYSTEM \""
              + address
              + "html.dtd\" [<!ENTITY file SYSTEM \""
              + secret.toUri()
              + "\"><!ENTITY net SYSTEM \""
              + address
              + "net\"><!ENTITY % dtd SYSTEM \""
              + address
              + "dtd\">%dtd;"
              + "<!ENTITY a \"ha ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
              + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
      String body =
          "<body><article><h1>A bridge is open</h1><p>Mayor Ilse Brandt opened a bridge in Bremen"
              + " on Friday. &file; &net; &more; &c;</p><p>The builders had worked on it for two"
              + " long winters, she said, and thanked them all.</p><img src=\""
              + address
              + "a.png\"/><iframe src=\""
              + address
              + "frame\"></iframe><object data=\""
              + address
              + "o\"></object><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
              + secret.toUri()
              + "\" parse=\"text\"/></article><script src=\""
              + address
              + "s.js\"></script></body></html>";
      String head =
          "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link rel=\"stylesheet\" href=\""
              + address
              + "s.css\"/><title>A bridge</title></head>";
      String xml = "<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + address + "x.xsl\"?>";
      Files.writeString(in.resolve("page.html"), declarations + head + body);
      Files.writeString(in.resolve("page.xhtml"), xml + declarations + head + body);
      Files.writeString(
          in.resolve("feed.xml"), xml + declarations + "<rss><title>&file;&c;</title></rss>");
      for (String format : List.of("auto", "html", "text")) {
        RunRecords records = run("--format=" + format);
        String all = texts(records) + records.failures();
        assertTrue(all.contains("Ilse Brandt"), all);
        assertFalse(all.contains("Quaxolotl"), all);
        assertFalse(all.contains("ha ha ha ha ha ha"), "entities were expanded: " + all);
      }
      assertEquals(0, asked.get(), "something was fetched");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void writesNoSecretIntoTheRun() throws IOException {
    Files.write(in.resolve("page.txt"), page("Bremen"));
    run("--lineage=" + folder.resolve("events"), "--tempLocation=https://h/?sig=pa55w0rd");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.write(Files.readAllBytes(file));
      }
    }
    assertFalse(all.toString(StandardCharsets.ISO_8859_1).contains("pa55w0rd"));
  }
}
