package dateline.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.clean.decode.UnreadablePayloadException;
import dateline.read.Origin;
import dateline.read.Payload;
import dateline.read.PayloadReader;
import dateline.read.PayloadVisitor;
import dateline.read.RawDocuments;
import dateline.read.ReadSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of every page that we have goes back to its bytes, however it is cleaned. */
class TraceTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SHARED = ROOT.resolveSibling("shared");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<DocumentCleaner> cleaners =
      Stream.of(CleaningMode.values())
          .map(mode -> new DocumentCleaner(new CleaningSettings(mode, null)))
          .toList();

  private final List<String> violations = new ArrayList<>();
  private int documents;
  private int unreadable;

  @Test
  void holdsForEveryPayloadOfTheTestData() throws IOException {
    for (Path file : files(ROOT.resolve("testdata"))) {
      checkFile(file);
    }
    assertSound(2 * 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "eval"})
  void holdsForEveryRealFile(String folder) throws IOException {
    Path real = shared(folder);
    List<Path> silent = new ArrayList<>();
    for (Path file : files(real)) {
      int before = documents;
      checkFile(file);
      if (documents == before && !holdsTextsInFields(file)) {
        silent.add(file);
      }
    }
    assertEquals(List.of(), silent, "files without a document");
    assertSound(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body><title>The harbour\0 board voted\0\0</title>",
        "<body><p>The harbour\0 board voted\0\0 on Tuesday.</p>",
        "<body><title>The harbour board voted\0\0\0",
        "<body><title>The harbour board\0 voted \ufffd \0\0twice</title>",
      })
  void holdsWhereTheParserReplacesOrLeavesOutNulls(String page) {
    check(page, (page + " ".repeat(400)).getBytes(StandardCharsets.UTF_8));
    check(page, page.getBytes(StandardCharsets.UTF_8));
    assertSound(1);
  }

  /** Sentences and passages in fields of their own, which holdsForRealTexts reads. */
  private static boolean holdsTextsInFields(Path file) {
    return file.toString().matches(".*\\.jsonl?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eval/relations-knowledgenet/train-recovered.jsonl passageText",
        "eval/sentiment-newsmtsc/train.jsonl sentence_normalized",
        "eval/relations-re3d/CENTCOM/documents.json text",
        "eval/relations-re3d/US State Department/documents.json text",
        "eval/relations-re3d/Wikipedia/documents.json text"
      })
  void holdsForRealTexts(String fileAndField) throws IOException {
    int space = fileAndField.lastIndexOf(' ');
    Path file = shared(fileAndField.substring(0, space));
    for (String line : Files.readAllLines(file)) {
      JsonNode text =
          line.isBlank() ? null : JSON.readTree(line).get(fileAndField.substring(space + 1));
      if (text != null) {
        check(file.toString(), text.asText().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertSound(1);
  }

  @Test
  void holdsForRealSentences() throws IOException {
    Path folder = shared("eval/ner-crossner-politics/politics");
    for (Path file : files(folder)) {
      StringBuilder sentences = new StringBuilder();
      for (String line : Files.readAllLines(file)) {
        sentences.append(line.isBlank() ? "\n\n" : line.split("\\s", 2)[0] + " ");
      }
      check(file.toString(), sentences.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertSound(1);
  }

  /** A file or folder beside the project; the test is skipped where it does not lie there. */
  private static Path shared(String name) {
    Path path = SHARED.resolve(name);
    if (!Files.exists(path)) {
      // Surefire keeps an assumption's message to itself.
      System.err.println("TraceTest is skipped: there is nothing at " + path);
    }
    assumeTrue(Files.exists(path));
    return path;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void checkFile(Path file) throws IOException {
    new PayloadReader(ReadSettings.DEFAULT)
        .read(
            new ByteArrayInputStream(Files.readAllBytes(file)),
            new PayloadVisitor() {
              @Override
              public void payload(Payload payload) {
                check(file + " " + payload.ordinal(), payload.bytes());
              }

              @Override
              public void failed(Origin origin, IOException error) {
                unreadable++;
              }
            });
  }

  private void check(String name, byte[] payload) {
    for (DocumentCleaner cleaner : cleaners) {
      try {
        TraceChecker.violations(cleaner.clean(RawDocuments.of(payload), payload), payload)
            .forEach(violation -> violations.add(name + ": " + violation));
        documents++;
      } catch (UnreadablePayloadException e) {
        unreadable++;
      }
    }
  }

  private void assertSound(int atLeast) {
    assertEquals("", String.join("\n", violations.subList(0, Math.min(30, violations.size()))));
    assertTrue(documents >= atLeast, documents + " documents");
    System.out.printf(
        Locale.ROOT, "Trace: %d documents sound, %d unreadable%n", documents, unreadable);
  }
}
