package dateline.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenMetricsTextTest {

  @TempDir Path folder;

  @Test
  void writesTypesUnitsHelpAndEscapedLabels() {
    OpenMetricsText text = new OpenMetricsText();
    text.gauge("a_run_seconds", "seconds", "How \"long\".\nBy the clock.").sample(1.5);
    text.gauge("a_count", "", "Things.").sample(Map.of("what", "a \"b\" \\ c\nd"), 3L);
    text.info("a_build", "Its release.").sample(Map.of("version", "1"), 1);
    text.gauge("a_none", "", "Without samples.");
    assertEquals(
        """
        # TYPE a_run_seconds gauge
        # UNIT a_run_seconds seconds
        # HELP a_run_seconds How \\"long\\".\\nBy the clock.
        a_run_seconds 1.5
        # TYPE a_count gauge
        # HELP a_count Things.
        a_count{what="a \\"b\\" \\\\ c\\nd"} 3
        # TYPE a_build info
        # HELP a_build Its release.
        a_build_info{version="1"} 1
        # EOF
        """,
        text.toString());
    assertEquals(3, OpenMetricsReader.read(text.toString()).size());
  }

  @Test
  void refusesNamesThatAreNone() {
    OpenMetricsText text = new OpenMetricsText();
    assertThrows(IllegalArgumentException.class, () -> text.gauge("a-b", "", ""));
    assertThrows(IllegalArgumentException.class, () -> text.gauge("a_time", "seconds", ""));
    text.gauge("a", "", "");
    assertThrows(IllegalArgumentException.class, () -> text.gauge("a", "", ""));
  }

  @Test
  void theReaderRefusesWhatIsAgainstTheSpecification() {
    for (String wrong :
        List.of(
            "a 1\n",
            "# TYPE a gauge\nb 1\n# EOF\n",
            "# TYPE a gauge\na 1\na 2\n# EOF\n",
            "# TYPE a gauge\n# UNIT a seconds\na 1\n# EOF\n",
            "# TYPE a gauge\na{b=\"c\"\"} 1\n# EOF\n",
            "# TYPE a gauge\na 1\n# TYPE b gauge\nb 1\n# TYPE a gauge\n# EOF\n")) {
      assertThrows(RuntimeException.class, () -> OpenMetricsReader.read(wrong), wrong);
    }
  }

  @Test
  void replacesItsFileAtOnceAndReadsItsOldValues() throws IOException {
    Path path = folder.resolve("below/dateline.prom");
    MetricsFile file = new MetricsFile(path);
    assertEquals(Optional.empty(), file.lastValue("a"));
    file.write("ab 1\na 2\n");
    assertEquals(Optional.of("2"), file.lastValue("a"));
    file.write("# EOF\n");
    assertEquals("# EOF\n", Files.readString(path));
    try (Stream<Path> left = Files.list(path.getParent())) {
      assertEquals(List.of(path), left.toList());
    }
  }
}
