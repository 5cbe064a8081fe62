package dateline.pipeline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a sample makes for all articles. */
class CostTest {

  @Test
  void startUpHappensOnce() {
    Cost cost = new Cost(2, 1000, taken(30, 50), taken(20, 30));
    assertEquals(120, cost.seconds(10_000), 1e-9);
    assertEquals(230, cost.processorSeconds(10_000), 1e-9);
    assertEquals(100, cost.netSeconds(10_000), 1e-9);
    assertEquals(30, cost.seconds(1000), 1e-9);
  }

  @Test
  void aRunAsShortAsItsStartUpTellsNothing() {
    assertTrue(Double.isNaN(new Cost(1, 10, taken(19, 30), taken(20, 30)).netSeconds(10)));
  }

  private static MeasuredProcess.Taken taken(double seconds, double processorSeconds) {
    return new MeasuredProcess.Taken(0, false, seconds, processorSeconds, 0, 0);
  }
}
