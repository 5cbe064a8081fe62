package dateline.pipeline.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dateline.pipeline.storage.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestRunTest {

  @TempDir Path folder;

  private Path run(String day, boolean complete) throws IOException {
    Path run = Files.createDirectories(folder.resolve("runs").resolve(day));
    Files.createFile(run.resolve(complete ? "_MANIFEST.json" : "_STARTED"));
    return run;
  }

  private CommandLine parsed(String output) throws InvalidOptionsException {
    return CommandLine.parse(
        "--input=a", "--output=" + output, "--reuse=" + folder.resolve("runs") + "/*");
  }

  @Test
  void isTheLastByNameThatIsComplete() throws Exception {
    run("2026-03-01", true);
    Path second = run("2026-03-02", true);
    Path third = run("2026-03-03", false);
    CommandLine line = parsed(third.toString());
    assertEquals(Directory.of(second), line.configuration().reuse());
    assertEquals(second + "/", line.redacted().get("reuse"));
    assertTrue(line.remark().isEmpty());
  }

  @Test
  void isNotTheRunItself() throws Exception {
    Path first = run("2026-03-01", true);
    Path second = run("2026-03-02", true);
    assertEquals(Directory.of(first), parsed(second.toString()).configuration().reuse());
  }

  @Test
  void isNoneInTheFirstNight() throws Exception {
    Path first = run("2026-03-01", false);
    CommandLine line = parsed(first.toString());
    assertNull(line.configuration().reuse());
    assertEquals(
        Optional.of(
            "no complete run matches --reuse="
                + folder.resolve("runs")
                + "/*; everything is computed"),
        line.remark());
  }
}
