package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.records.Document;
import news.dateline.records.DocumentFlag;
import news.dateline.records.DocumentStatus;
import news.dateline.records.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad inputs get a clear failure, and nothing good beside them is lost. */
class BadInputTest {

  private static final String GOOD =
      "Mayor Ilse Brandt opened the new bridge in Bremen on Friday and thanked the builders.\n";

  @TempDir Path folder;

  private Path input(String name, byte[] content) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path input(String name, String content) throws IOException {
    return input(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private RunRecords run(String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "--input=" + folder.resolve("in");
    arguments[1] = "--maxFailureRatio=1";
    System.arraycopy(more, 0, arguments, 2, more.length);
    RunRecords records = Runs.records(folder.resolve("out"), arguments);
    assertEquals(List.of(), InvariantChecker.violations(records));
    return records;
  }

  private static String failures(RunRecords records) {
    return records.failures().stream()
        .map(f -> f.getStage() + " " + f.getUri().replaceAll(".*/(?=.)", "") + " " + f.getFatal())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void tellsWhatWasNotAnalyzed() throws IOException {
    input("emoji.txt", "\uD83D\uDE00 ".repeat(50));
    Path folderIn = folder.resolve("in");
    Runs.Outcome outcome = Runs.run(folder.resolve("out"), "--input=" + folderIn);
    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.err().contains("no document was analyzed"), outcome.err());
    input("good.txt", GOOD + "\nThe builders had worked through a long winter.\n");
    outcome =
        Runs.run(
            folder.resolve("out"), "--input=" + folderIn, "--overwrite", "--maxDocumentTokens=5");
    assertFalse(outcome.err().contains("no document was analyzed"), outcome.err());
    assertTrue(outcome.out().contains("sentences   2  (1 not analyzed)"), outcome.out());
  }

  @Test
  void makesAnEmptyFileAnEmptyDocument() throws IOException {
    input("empty.txt", "");
    input("blank.txt", " \r\n\t\n");
    input("good.txt", GOOD);
    RunRecords records = run();
    assertEquals(DocumentStatus.EMPTY, records.document("empty.txt").getStatus());
    assertEquals(DocumentStatus.EMPTY, records.document("blank.txt").getStatus());
    assertEquals(DocumentStatus.ANALYZED, records.document("good.txt").getStatus());
    assertEquals("", failures(records));
  }

  @Test
  void makesBinaryAndCutOffFilesFailures() throws IOException {
    byte[] binary = new byte[4000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31 % 256);
    }
    input("binary.txt", binary);
    input("cut.txt", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2});
    input("good.txt", GOOD);
    RunRecords records = run();
    assertEquals("clean binary.txt true, read cut.txt true", failures(records));
    assertEquals(1, records.documents().size());
    for (Failure failure : records.failures()) {
      assertFalse(failure.getMessage().isBlank());
    }
  }

  @Test
  void decodesALegacyCharsetAndFlagsBrokenBytes() throws IOException {
    String french = "“Café Müller” reopened in Genève — the crowd’s cheers were heard for miles.\n";
    input("legacy.txt", french.getBytes(Charset.forName("windows-1252")));
    byte[] broken = (GOOD + french).getBytes(StandardCharsets.UTF_8);
    broken[20] = (byte) 0xff;
    input("broken.txt", broken);
    RunRecords records = run("--language=en");
    assertTrue(records.document("legacy.txt").getText().contains("“Café Müller”"));
    Document flagged = records.document("broken.txt");
    assertEquals(List.of(DocumentFlag.DECODING_ERRORS), flagged.getFlags());
    assertEquals("UTF-8", flagged.getCharset());
  }

  @Test
  void getsThroughFiveMegabytesInOneLine() throws IOException {
    input("line.txt", "The bridge is open again today. ".repeat(160_000));
    input("letters.txt", "x".repeat(5_000_000));
    RunRecords records = run("--maxDocumentLength=2000");
    Document line = records.document("line.txt");
    assertTrue(
        line.getFlags().contains(DocumentFlag.TEXT_BEYOND_LIMIT), line.getFlags().toString());
    assertTrue(line.getText().length() > 4_000_000);
    assertEquals("", failures(records));
  }

  @Test
  void givesUpADocumentThatTakesTooLongAndGoesOn() throws IOException {
    input("good.txt", GOOD);
    input("lines.txt", "a\n".repeat(4_000_000));
    RunRecords records = run("--maxCleaningSeconds=2");
    assertEquals("clean lines.txt true", failures(records));
    assertEquals(
        "more than 2 s of processor time, the limit of --maxCleaningSeconds",
        records.failures().get(0).getMessage());
    assertEquals(DocumentStatus.ANALYZED, records.document("good.txt").getStatus());
  }

  @Test
  void tellsOfLinksThatLeadNowhere() throws IOException {
    input("good.txt", GOOD);
    Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nowhere"));
    assertEquals("match gone.txt true", failures(run()));
  }

  /** Linux lets nobody, not even root, read the first bytes of a process's memory. */
  @Test
  void tellsOfAFileThatFailsWhileItIsRead() throws IOException {
    Path unreadable = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(unreadable));
    input("good.txt", GOOD);
    Files.createSymbolicLink(folder.resolve("in/secret.txt"), unreadable);
    RunRecords records = run();
    assertEquals("read secret.txt true", failures(records));
    assertEquals(1, records.documents().size());
  }

  @Test
  void tellsOfWhatMayNotBeRead() throws IOException {
    assumeFalse(
        "root".equals(System.getProperty("user.name")), "root may read everything: not testable");
    input("good.txt", GOOD);
    Path secret = input("secret.txt", GOOD);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    Path shut = input("shut/inside.txt", GOOD).getParent();
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    try {
      assertEquals("match shut true, read secret.txt true", failures(run()));
    } finally {
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void saysSoWhenNothingMatchesAndTouchesNothing() {
    Runs.Outcome outcome = Runs.run(folder.resolve("out"), "--input=" + folder.resolve("*.warc"));
    assertEquals(ExitCode.NOTHING_MATCHED, outcome.code());
    assertTrue(outcome.err().contains("*.warc"), outcome.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void saysWhichFileSystemIsMissing() {
    Runs.Outcome outcome = Runs.run(folder.resolve("out"), "--input=ftp://crawl/page.html");
    assertEquals(ExitCode.BAD_OPTIONS, outcome.code());
    assertTrue(outcome.err().contains("no file system is known for ftp://"), outcome.err());
  }

  @Test
  void saysWhyTheOutputCannotBeMade() throws IOException {
    String input = "--input=" + input("good.txt", GOOD);
    Path file = input("file", "");
    Runs.Outcome below = Runs.run(file.resolve("a/b"), input);
    assertEquals(ExitCode.OUTPUT_REFUSED, below.code());
    assertTrue(below.err().contains(file + " is a file, not a directory"), below.err());
    // Nobody, not even root, may make a directory there.
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    Runs.Outcome refused = Runs.run(Path.of("/proc/self/out"), input);
    assertEquals(ExitCode.OUTPUT_REFUSED, refused.code());
    assertTrue(refused.err().startsWith("dateline: "), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
  }

  @Test
  void endsWithoutAManifestWhenTooManyFail() throws IOException {
    input("cut.txt", new byte[] {0x1f, (byte) 0x8b, 8});
    input("good.txt", GOOD);
    Runs.Outcome outcome =
        Runs.run(folder.resolve("out"), "--input=" + folder.resolve("in"), "--maxFailureRatio=0.4");
    assertEquals(ExitCode.TOO_MANY_FAILURES, outcome.code());
    assertTrue(outcome.err().contains("1 of 2"), outcome.err());
    assertFalse(Files.exists(folder.resolve("out").resolve(RunDirectory.MANIFEST)));
    assertEquals(1, RunRecords.of(folder.resolve("out")).failures().size());
  }

  @Test
  void namesWhatFailedEvenIfItIsToBeQuiet() throws IOException {
    Path photo = input("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    input("good.txt", GOOD);
    Runs.Outcome outcome =
        Runs.run(
            folder.resolve("out"),
            "--input=" + folder.resolve("in"),
            "--maxFailureRatio=1",
            "--quiet");
    assertEquals(ExitCode.DONE, outcome.code());
    assertEquals("dateline: clean: " + photo + ": not text: PNG picture\n", outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void namesWrongOptionsAndUnknownCommands() {
    assertEquals(ExitCode.BAD_OPTIONS, Runs.execute("run", "--nonsense=1").code());
    assertEquals(ExitCode.BAD_OPTIONS, Runs.execute("walk").code());
    Runs.Outcome forgotten = Runs.execute("--input=a");
    assertEquals(ExitCode.BAD_OPTIONS, forgotten.code());
    assertTrue(forgotten.err().contains("missing: ./dateline run --input=a;"), forgotten.err());
    assertEquals(ExitCode.BAD_OPTIONS, Runs.execute().code());
    assertEquals(ExitCode.DONE, Runs.execute("run", "--help").code());
    assertTrue(Runs.execute("--version").out().startsWith("dateline 0."));
  }
}
