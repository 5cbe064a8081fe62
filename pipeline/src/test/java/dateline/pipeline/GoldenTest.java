package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The run over {@code testdata/}, and a smaller one with other options, record for record, against
 * what stands in {@code src/test/resources/golden}. After a wanted change, {@code
 * -Ddateline.golden=write} writes it anew: read the difference before it is committed.
 */
class GoldenTest {

  /** Some of the files, and one that is not there. */
  private static final List<String> LIMITED =
      List.of("30-site-a.html", "33-site-a-updated.html", "49-long-sentence.txt", "50-gone.txt");

  @TempDir static Path folder;

  private static RunRecords records;
  private static Runs.Outcome outcome;
  private static RunRecords limited;

  @BeforeAll
  static void runMain() {
    outcome = Runs.run(folder.resolve("run"), "--input=" + Runs.TESTDATA);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    records = RunRecords.of(folder.resolve("run"));
    limited =
        Runs.records(
            folder.resolve("limited"),
            LIMITED.stream()
                .map(name -> Runs.TESTDATA.resolve(name).toString())
                .collect(Collectors.joining(",", "--input=", "")),
            "--duplicates=skip",
            "--mentions=corenlp",
            "--sentiment=corenlp",
            "--maxDocumentLength=2000");
  }

  @ParameterizedTest
  @EnumSource(
      value = Dataset.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLEANED", "ANNOTATIONS"})
  void givesTheExpectedRecords(Dataset dataset) throws IOException {
    GoldenRecords.compare(GoldenRecords.DEFAULT, dataset, records);
  }

  @ParameterizedTest
  @EnumSource(
      value = Dataset.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLEANED", "ANNOTATIONS"})
  void givesTheExpectedRecordsWithinLimits(Dataset dataset) throws IOException {
    GoldenRecords.compare(GoldenRecords.LIMITED, dataset, limited);
  }

  /** Else a run with {@code --reuse} would pass off what was made before for what is made now. */
  @Test
  void givesNothingElseUnderTheSameFingerprint() throws Exception {
    GoldenParts.of(folder.resolve("run")).compare();
  }

  @Test
  void keepsEveryInvariant() {
    assertEquals(List.of(), InvariantChecker.violations(records));
    assertEquals(List.of(), InvariantChecker.violations(limited));
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
    for (Dataset dataset : Dataset.ofRecords()) {
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
    assertTrue(
        outcome.err().contains("dateline: clean: " + Runs.TESTDATA.resolve("23-photo.txt")),
        outcome.err());
    assertTrue(outcome.out().contains("written to  " + folder.resolve("run")), outcome.out());
  }

  @Test
  void tellsWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(Runs.ROOT.resolve("README.md"));
    outcome
        .out()
        .lines()
        .filter(line -> !line.startsWith("time") && !line.startsWith("written"))
        .forEach(line -> assertTrue(readme.contains(line + '\n'), "not in the README: " + line));
    String shown = readme.substring(readme.indexOf("\ndateline: "), readme.indexOf("\nwritten to"));
    for (String line : shown.strip().split("\n", -1)) {
      String begin = line.replace("/home/you/dateline", Runs.ROOT.toString()).replace("…", "");
      assertTrue(outcome.err().contains(begin), "not told: " + begin);
    }
  }
}
