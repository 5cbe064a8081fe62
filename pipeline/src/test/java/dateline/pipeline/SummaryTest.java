package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SummaryTest {

  @Test
  void countsOneAndMany() {
    assertEquals(
        "2 hidden entries, 1 redirect, 2 style sheets, 3 warcinfo records",
        Summary.counted(
            new TreeMap<>(
                Map.of(
                    "hidden entry",
                    2L,
                    "redirect",
                    1L,
                    "style sheet",
                    2L,
                    "warcinfo record",
                    3L))));
  }
}
