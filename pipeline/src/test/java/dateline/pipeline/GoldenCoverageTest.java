package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.read.InputFormat;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every value that a record may have, and every form of input, is in the golden records. */
class GoldenCoverageTest {

  /** What a reader makes of a symbol that it does not know; nobody writes it. */
  private static final String UNKNOWN = "UNKNOWN";

  /**
   * Values that no input can bring about, for they need a stage to fail on a document that it was
   * made to bear, or a machine that is slow enough; and the test that brings them about.
   */
  private static final Map<String, String> GIVEN_BY_TESTS =
      Map.ofEntries(
          Map.entry("DocumentFlag.OUT_OF_TIME", "article/ArticleStepsTest"),
          // Written only with an option that the golden runs do not have.
          Map.entry("RelationFamily.OPEN", "relations/open/OpenFinderTest"),
          Map.entry("DocumentStatus.PARTIAL", "article/ArticleStepsTest"),
          Map.entry("Stage.DEDUPE", "dedupe/DropRepeatedBlocksTest"),
          Map.entry("Stage.TOKENIZE", "tokenize/TokenizeDocumentsTest"),
          Map.entry("Stage.ENTITIES", "article/ArticleStepsTest"),
          Map.entry("Stage.SENTIMENT", "article/ArticleStepsTest"),
          Map.entry("Stage.MENTIONS", "article/ArticleStepsTest"),
          Map.entry("Stage.RESOLVE", "article/ArticleStepsTest"),
          Map.entry("Stage.TONE", "article/ArticleStepsTest"),
          Map.entry("Stage.QUOTES", "article/ArticleStepsTest"),
          Map.entry("Stage.FACTS", "article/ArticleStepsTest"),
          Map.entry("Stage.RELATIONS", "article/ArticleStepsTest"),
          Map.entry("Stage.CANONICAL", "canonical/CanonicalizeEntitiesTest"));

  /** Stages whose exceptions are the run's own end, or told of the stage that asked. */
  private static final Set<Stage> WITHOUT_RECORDS = Set.of(Stage.WRITE, Stage.PARSE);

  /** Each form of input, and a file of it that gives a document. */
  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("TEXT", "01-plain.txt"),
          Map.entry("HTML", "24-html-article.html"),
          Map.entry("WARC", "40-crawl.warc"),
          Map.entry("WARC, a gzip member for each record", "41-crawl.warc.gz"),
          Map.entry("JSONL", "42-pages.jsonl"),
          Map.entry("ZIP", "43-folder.zip"),
          Map.entry("TAR", "44-folder.tar.gz"),
          Map.entry("gzip", "15-gzip-by-content.txt"),
          Map.entry("bzip2", "45-bzip2.txt.bz2"),
          Map.entry("xz", "46-xz.txt.xz"),
          Map.entry("Zstandard", "47-zstandard.txt.zst"),
          Map.entry("XHTML", "48-xhtml.xhtml"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Schema> ENUMS = new TreeMap<>();
  private static final Set<String> SEEN = new TreeSet<>();
  private static final Set<String> FILES_WITH_DOCUMENTS = new TreeSet<>();

  @BeforeAll
  static void readGoldenRecords() throws IOException {
    for (Path folder : List.of(GoldenRecords.DEFAULT, GoldenRecords.LIMITED)) {
      for (Dataset dataset : Dataset.ofRecords()) {
        noteEnums(dataset.schema());
        for (String line : GoldenRecords.lines(folder, dataset)) {
          JsonNode record = JSON.readTree(line);
          note(dataset.schema(), record);
          record.path("sources").forEach(s -> FILES_WITH_DOCUMENTS.add(s.get("uri").asText()));
          if (dataset == Dataset.FAILURES) {
            SEEN.add(
                "Stage." + Stage.valueOf(record.get("stage").asText().toUpperCase(Locale.ROOT)));
          }
        }
      }
    }
  }

  private static void noteEnums(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(field -> noteEnums(field.schema()));
      case UNION -> schema.getTypes().forEach(GoldenCoverageTest::noteEnums);
      case ARRAY -> noteEnums(schema.getElementType());
      case ENUM -> ENUMS.put(schema.getName(), schema);
      default -> {}
    }
  }

  private static void note(Schema schema, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return;
    }
    switch (schema.getType()) {
      case RECORD -> schema.getFields().forEach(f -> note(f.schema(), value.get(f.name())));
      case UNION -> schema.getTypes().forEach(part -> note(part, value));
      case ARRAY -> value.forEach(element -> note(schema.getElementType(), element));
      case ENUM -> SEEN.add(schema.getName() + "." + value.asText());
      default -> {}
    }
  }

  @Test
  void holdEveryValueOfEveryEnumeration() {
    Set<String> missing = new TreeSet<>();
    ENUMS.forEach(
        (name, schema) ->
            schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(UNKNOWN))
                .forEach(symbol -> missing.add(name + "." + symbol)));
    missing.removeAll(SEEN);
    missing.removeAll(GIVEN_BY_TESTS.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void holdAFailureOfEveryStage() {
    Set<String> missing =
        Arrays.stream(Stage.values())
            .filter(stage -> !WITHOUT_RECORDS.contains(stage))
            .map(stage -> "Stage." + stage)
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(SEEN);
    missing.removeAll(GIVEN_BY_TESTS.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void areTheOnlyOnesThatAreMissing() throws IOException {
    for (Map.Entry<String, String> exception : GIVEN_BY_TESTS.entrySet()) {
      assertFalse(SEEN.contains(exception.getKey()), exception.getKey() + " is no exception");
      Path test =
          Runs.ROOT.resolve("transforms/src/test/java/dateline/" + exception.getValue() + ".java");
      String value = exception.getKey().replaceAll(".*\\.", "");
      assertTrue(
          Files.readString(test).toUpperCase(Locale.ROOT).contains(value),
          test + " does not name " + value);
    }
  }

  @Test
  void comeFromEveryFormOfInput() {
    for (InputFormat format : InputFormat.values()) {
      assertTrue(format == InputFormat.AUTO || FORMS.containsKey(format.name()), format.name());
    }
    FORMS.forEach(
        (form, file) ->
            assertTrue(FILES_WITH_DOCUMENTS.contains("testdata/" + file), form + ": " + file));
  }
}
