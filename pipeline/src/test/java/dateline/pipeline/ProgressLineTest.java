package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  void tellsStageDocumentsRateAndFailures() {
    ProgressLine line = new ProgressLine();
    assertEquals(
        "reading: 0 of 0 documents done, 0.0 a second, 0 failures",
        line.of(RunMetrics.of(Map.of()), BEGIN));
    assertEquals(
        "loading models: 0 of 40 documents done, 0.0 a second, 1 failures",
        line.of(
            RunMetrics.of(Map.of("documents/ANALYZED", 40L, "failures/read", 1L)),
            BEGIN.plusSeconds(1)));
    assertEquals(
        "tokenizing: 12 of 40 documents done, 12.0 a second, 0 failures",
        line.of(
            RunMetrics.of(Map.of("documents/ANALYZED", 40L, "tokenize/done", 12L)),
            BEGIN.plusSeconds(1)));
    line.of(RunMetrics.of(Map.of("documents/EMPTY", 1L, "entities/done", 2L)), BEGIN);
    assertEquals(
        "recognizing: 20 of 41 documents done, 2.0 a second, 0 failures",
        line.of(
            RunMetrics.of(
                Map.of("documents/ANALYZED", 40L, "documents/EMPTY", 1L, "entities/done", 20L)),
            BEGIN.plusSeconds(10)));
  }
}
