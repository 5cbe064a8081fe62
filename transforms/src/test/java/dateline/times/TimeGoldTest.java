package dateline.times;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Floors for what benchmarks/dates prints. */
class TimeGoldTest {

  @Test
  void findsTimesBetterThanCoreNlp() throws IOException {
    TimeValidation validation = TimeValidation.of(Path.of("../training/check/dates.tsv"));
    assertTrue(validation.ours().f1() >= 0.89, "times: F1 " + validation.ours().f1());
    assertTrue(validation.ours().weekdays() >= 0.91, "weekdays: " + validation.ours().weekdays());
    assertTrue(validation.ours().f1() > validation.stock().f1(), "CoreNLP finds more");
  }
}
