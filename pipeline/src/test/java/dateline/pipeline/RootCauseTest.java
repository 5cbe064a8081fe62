package dateline.pipeline;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void isTheInnermost() {
    IOException full = new IOException("No space left on device");
    assertSame(
        full,
        RootCause.of(new RuntimeException("the job failed", new IllegalStateException(full))));
    assertSame(full, RootCause.of(full));
  }

  @Test
  void isFoundWhereCausesGoRound() {
    IOException lost = new IOException("connection reset");
    IllegalStateException again = new IllegalStateException("tried again", lost);
    lost.initCause(again);
    assertSame(lost, RootCause.of(new RuntimeException("the job failed", again)));
  }

  @Test
  void isWhoWaitedWhereTimeRanOut() {
    TimeoutException time = new TimeoutException("60000 ms");
    IllegalStateException waited = new IllegalStateException("no worker", time);
    assertSame(waited, RootCause.of(new RuntimeException("the job failed", waited)));
    assertSame(time, RootCause.of(time));
  }
}
