package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command's time is its own, and it ends at the limit. */
class MeasuredProcessTest {

  @TempDir Path folder;

  private MeasuredProcess bash(String script) {
    return new MeasuredProcess(
        folder.resolve("run"), List.of("bash", "-c", script), Map.of("WORD", "said"));
  }

  @Test
  void tellsProcessorTimeOfChildrenToo() throws Exception {
    MeasuredProcess.Taken taken =
        bash("echo $WORD; bash -c 'for ((i = 0; i < 300000; i++)); do :; done'; sleep 1; exit 3")
            .run(Duration.ofMinutes(2));
    assertEquals(3, taken.exitCode());
    assertFalse(taken.ended());
    assertTrue(taken.processorSeconds() > 0.1, taken.toString());
    assertTrue(taken.seconds() > 1 && taken.seconds() > taken.processorSeconds(), taken.toString());
    assertEquals("said\n", Files.readString(folder.resolve("run.log")));
  }

  @Test
  void endsWhatIsOverTheLimit() throws Exception {
    MeasuredProcess.Taken taken = bash("sleep 100; echo late").run(Duration.ofMillis(300));
    assertTrue(taken.ended());
    assertTrue(taken.seconds() < 60, taken.toString());
    assertEquals("", Files.readString(folder.resolve("run.log")));
  }

  @Test
  void readsTimesInAnyLocale() {
    assertArrayEquals(
        new double[] {1.5, 0.25, 0.125},
        MeasuredProcess.times("bash: line 1: 17 Killed  \"$@\"\n1,500 0,250 0,125\n"));
  }
}
