package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What the command line of the benchmark says. */
class BenchmarkOptionsTest {

  @Test
  void takesOptionsInAnyOrder() {
    BenchmarkOptions options =
        BenchmarkOptions.parse(
            "--articles=7", "folder", "--rows=sr,fast", "--scale", "--heap=2g", "--same-labels");
    assertEquals(Path.of("folder"), options.folder());
    assertEquals(7, options.articles());
    assertTrue(options.sameLabels());
    assertEquals("2g", options.heap());
    assertEquals(BenchmarkOptions.Mode.SCALE, options.mode());
    assertEquals(EnumSet.of(BenchmarkOptions.Row.SR, BenchmarkOptions.Row.FAST), options.rows());
  }

  @Test
  void saysWhatIsWrong() {
    assertEquals("there is no option '--round=3'", refused("--round=3"));
    assertEquals("there is no row 'fastest'", refused("--rows=sr,fastest"));
    assertEquals("--rounds is a number from 1, not '0'", refused("--rounds=0"));
    assertEquals("--heap is a size such as 3g, not 'lots'", refused("--heap=lots"));
  }

  private static String refused(String argument) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> BenchmarkOptions.parse(argument))
            .getMessage());
  }
}
