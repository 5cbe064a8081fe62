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
  @ValueSource(
      strings = {
        "seeds",
        "eval/html-aeb/html",
        "eval/html-trafilatura/html",
        "eval/quotes-polnear/data/dev/text"
      })
  void holdsForRealPages(String folder) throws IOException {
    Path pages = SHARED.resolve(folder);
    assumeTrue(Files.isDirectory(pages), () -> "skipped: there are no real pages at " + pages);
    for (Path file : files(pages)) {
      checkFile(file);
    }
    assertSound(1);
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
    Path file = SHARED.resolve(fileAndField.substring(0, space));
    assumeTrue(Files.exists(file), () -> "skipped: there are no real texts at " + file);
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
    Path folder = SHARED.resolve("eval/ner-crossner-politics/politics");
    assumeTrue(Files.isDirectory(folder), () -> "skipped: there are no real texts at " + folder);
    for (Path file : files(folder)) {
      StringBuilder sentences = new StringBuilder();
      for (String line : Files.readAllLines(file)) {
        sentences.append(line.isBlank() ? "\n\n" : line.split("\\s", 2)[0] + " ");
      }
      check(file.toString(), sentences.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertSound(1);
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
