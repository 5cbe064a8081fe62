package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal records whatever the order, the parallelism and the number of runs; and after a crash. */
class RerunTest {

  @TempDir Path folder;

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Runs.TESTDATA)) {
      return new ArrayList<>(
          files.map(Path::toString).filter(name -> name.endsWith(".txt")).sorted().toList());
    }
  }

  @Test
  void givesEqualRecordsForwardsBackwardsOnOneThreadAndOnFour() throws IOException {
    List<String> files = files();
    RunRecords forwards =
        Runs.records(
            folder.resolve("forwards"),
            "--input=" + String.join(",", files),
            "--targetParallelism=1",
            "--places=3");
    Collections.reverse(files);
    RunRecords backwards =
        Runs.records(
            folder.resolve("backwards"),
            "--input=" + String.join(",", files),
            "--targetParallelism=4",
            "--places=40",
            "--shards=3");
    assertEquals(forwards.sortedJson(), backwards.sortedJson());
  }

  @Test
  void refusesToOverwriteACompleteRun() {
    Path run = folder.resolve("run");
    String input = "--input=" + firstFile();
    RunRecords first = Runs.records(run, input);
    Runs.Outcome refused = Runs.run(run, input);
    assertEquals(ExitCode.OUTPUT_REFUSED, refused.code());
    assertTrue(refused.err().contains("--overwrite"), refused.err());
    RunRecords second = Runs.records(run, input, "--overwrite", "--shards=5");
    assertEquals(first.sortedJson(), second.sortedJson());
  }

  private static String firstFile() {
    try {
      return files().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
