package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The run over {@code testdata/}, record for record, against what stands in {@code
 * src/test/resources/golden}. After a wanted change, {@code -Ddateline.golden=write} writes it
 * anew: read the difference before it is committed.
 */
class GoldenTest {

  private static final Path GOLDEN = Runs.ROOT.resolve("pipeline/src/test/resources/golden");

  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  @TempDir static Path folder;

  private static RunRecords records;
  private static Runs.Outcome outcome;

  @BeforeAll
  static void runMain() {
    outcome = Runs.run(folder.resolve("run"), "--input=" + Runs.TESTDATA);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    records = RunRecords.of(folder.resolve("run"));
  }

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void givesTheExpectedRecords(Dataset dataset) throws IOException {
    List<String> actual =
        records.sortedJson().getOrDefault(dataset, List.of()).stream()
            .map(GoldenTest::portable)
            .sorted()
            .toList();
    Path golden = GOLDEN.resolve(dataset.directory() + ".jsonl");
    if ("write".equals(System.getProperty("dateline.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, actual, StandardCharsets.UTF_8);
    }
    List<String> expected = Files.readAllLines(golden, StandardCharsets.UTF_8);
    assertEquals(difference(expected, actual), difference(actual, expected));
  }

  /** What only the first list holds: a message a person can read. */
  private static String difference(List<String> these, List<String> those) {
    List<String> only = new ArrayList<>(these);
    those.forEach(only::remove);
    return String.join("\n", only);
  }

  /** Without this machine's paths, and with fractions as far as they mean something. */
  private static String portable(String json) {
    String here = json.replace(Runs.TESTDATA.toUri().toString(), "testdata/");
    Matcher fractions = FRACTION.matcher(here);
    return fractions.replaceAll(
        fraction -> Double.toString(Math.rint(Double.parseDouble(fraction.group()) * 1e4) / 1e4));
  }

  @Test
  void keepsEveryInvariant() {
    assertEquals(List.of(), InvariantChecker.violations(records));
  }

  @Test
  void writesAManifestThatDescribesTheFiles() throws IOException {
    Path run = folder.resolve("run");
    JsonNode manifest = new ObjectMapper().readTree(run.resolve(RunDirectory.MANIFEST).toFile());
    Map<String, Long> counts = new TreeMap<>();
    for (JsonNode file : manifest.get("files")) {
      Path path = run.resolve(file.get("path").asText());
      assertEquals(Files.size(path), file.get("bytes").asLong(), path.toString());
      String name = file.get("path").asText();
      counts.merge(name.substring(0, name.indexOf('/')), file.get("records").asLong(), Long::sum);
    }
    for (Dataset dataset : Dataset.values()) {
      long records = manifest.get("counts").get(dataset.directory()).asLong();
      assertEquals(records, counts.get(dataset.directory()), dataset.directory());
      assertTrue(Files.exists(run.resolve("_schemas/" + dataset.directory() + ".avsc")));
    }
    assertTrue(manifest.get("reconciliation").get("reconciled").asBoolean());
    assertEquals("full", manifest.get("configuration").get("cleaning").asText());
    assertEquals(Stage.values().length, manifest.get("stages").size());
    try (Stream<Path> files = Files.walk(run)) {
      assertTrue(files.noneMatch(file -> file.toString().contains(".temp-beam")));
    }
  }

  @Test
  void tellsAPersonWhatCameOut() {
    for (String row : List.of("read", "documents", "relations", "removed", "failures", "time")) {
      assertTrue(outcome.out().contains(row), outcome.out());
    }
    assertTrue(outcome.out().contains("written to  " + folder.resolve("run")), outcome.out());
  }
}
