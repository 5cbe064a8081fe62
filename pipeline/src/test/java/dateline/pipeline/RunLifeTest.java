package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.write.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How runs end that do not end well, and what the next run makes of what they left. */
class RunLifeTest {

  @TempDir Path folder;

  private String input;
  private Path run;

  @BeforeEach
  void makeInput() throws IOException {
    Path file = folder.resolve("article.txt");
    Files.writeString(file, "Mayor Ilse Brandt opened the new bridge in Bremen on Friday.\n");
    input = "--input=" + file;
    run = folder.resolve("run");
  }

  private static String runner(Class<? extends FaultyRunner> type) {
    return "--runner=" + type.getName();
  }

  private boolean hasManifest() {
    return Files.exists(run.resolve(RunDirectory.MANIFEST));
  }

  private Process start(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Dateline.class.getName(),
                "run",
                input,
                "--output=" + run));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void nextRunSucceeds() {
    RunRecords again = Runs.records(run, input);
    assertEquals(List.of(), InvariantChecker.violations(again));
    assertEquals(1, again.documents().size());
    assertTrue(hasManifest());
  }

  @Test
  void leavesNoManifestWhenKilledHalfWay() throws Exception {
    Process process = start();
    Instant patience = Instant.now().plus(Duration.ofMinutes(2));
    while (!Files.exists(run.resolve("_schemas")) && Instant.now().isBefore(patience)) {
      Thread.sleep(50);
    }
    Thread.sleep(3000);
    assertTrue(process.isAlive(), "the run ended before it could be killed");
    assertEquals(ExitCode.OUTPUT_REFUSED, Runs.run(run, input).code(), "two runs in one directory");
    process.destroyForcibly().waitFor();
    assertFalse(hasManifest());
    nextRunSucceeds();
  }

  @Test
  void leavesNoManifestWhenCutOffBehindItsLastRecord() throws Exception {
    Process process = start(runner(FaultyRunner.Halting.class));
    assertEquals(137, process.waitFor());
    assertFalse(FaultyRunner.files(run, "documents").isEmpty(), "the records were not written yet");
    assertFalse(hasManifest());
    nextRunSucceeds();
  }

  @Test
  void tellsOfAPipelineThatFailed() {
    Runs.Outcome outcome = Runs.run(run, input, runner(FaultyRunner.Failing.class));
    assertEquals(ExitCode.PIPELINE_FAILED, outcome.code());
    assertTrue(outcome.err().contains("No space left on device"), outcome.err());
    assertFalse(hasManifest());
  }

  private Runs.Outcome losing(Dataset dataset, boolean leavesFiles) throws IOException {
    Files.writeString(
        folder.resolve("article.txt"),
        "Mayor Ilse Brandt met Otto Weber in Bremen on Friday. \"The bridge is open,\" Brandt said.\n");
    Files.writeString(folder.resolve("report.pdf"), "%PDF-1.4 no page");
    System.setProperty(FaultyRunner.Lossy.DATASET, dataset.directory());
    System.setProperty(FaultyRunner.Lossy.LEAVES_FILES, String.valueOf(leavesFiles));
    try {
      return Runs.run(
          run,
          input,
          "--input=" + folder + "/report.pdf",
          "--language=en",
          "--maxFailureRatio=1",
          runner(FaultyRunner.Lossy.class));
    } finally {
      System.clearProperty(FaultyRunner.Lossy.DATASET);
      System.clearProperty(FaultyRunner.Lossy.LEAVES_FILES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void seesThatRecordsOfADatasetAreMissing(Dataset dataset) throws IOException {
    Runs.Outcome outcome = losing(dataset, /* leavesFiles= */ true);
    assertEquals(ExitCode.NOT_RECONCILED, outcome.code(), outcome.err());
    assertTrue(
        Pattern.compile("; " + dataset.directory() + ": [1-9]\\d* records were made, 0 are")
            .matcher(outcome.err())
            .find(),
        outcome.err());
    assertFalse(hasManifest());
  }

  @ParameterizedTest
  @EnumSource
  void seesThatAFileOfADatasetIsMissing(Dataset dataset) throws IOException {
    Runs.Outcome outcome = losing(dataset, /* leavesFiles= */ false);
    assertEquals(ExitCode.NOT_RECONCILED, outcome.code(), outcome.err());
    assertTrue(
        outcome.err().contains("; missing: " + dataset.directory() + "/part-"), outcome.err());
    assertFalse(hasManifest());
  }

  @Test
  void doesNotReadWhatItWrites() {
    RunRecords records = Runs.records(folder.resolve("out"), "--input=" + folder);
    assertEquals(1, records.documents().size());
    assertEquals(List.of(), records.failures());
    assertEquals(
        records.sortedJson(),
        Runs.records(folder.resolve("out"), "--input=" + folder, "--overwrite").sortedJson());
  }

  @Test
  void tellsOfAPatternThatMatchesNothingBesideOneThatDoes() {
    Runs.Outcome outcome = Runs.run(run, input, "--input=" + folder + "/*.warc");
    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.err().contains("*.warc"), outcome.err());
  }
}
