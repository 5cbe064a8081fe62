package dateline.limit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeBudgetTest {

  private static final long SECOND = 1_000_000_000L;

  /** Nobody's clock has to begin at nothing, and {@link System#nanoTime} may well run over. */
  private long clock = Long.MAX_VALUE - SECOND;

  private long processor = 17 * SECOND;
  private int askedProcessor;

  private TimeBudget budget(Duration limit) {
    return new TimeBudget(
        limit,
        "maxWorkSeconds",
        () -> clock,
        () -> {
          askedProcessor++;
          return processor;
        });
  }

  private void work(long nanos) {
    clock += nanos;
    processor += nanos;
  }

  @Test
  void isThereUntilItsTimeIsUsedUp() {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    work(5 * SECOND - 1);
    budget.check();
    work(1);
    assertThrows(OutOfTimeException.class, budget::check);
    assertThrows(OutOfTimeException.class, budget::check);
  }

  @Test
  void namesTheOptionAndTheLimit() {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    work(6 * SECOND);
    assertEquals(
        "more than 5 s of processor time, the limit of --maxWorkSeconds",
        assertThrows(OutOfTimeException.class, budget::check).getMessage());
    TimeBudget part = budget(Duration.ofMillis(250));
    work(SECOND);
    assertEquals(
        "more than 0.25 s of processor time, the limit of --maxWorkSeconds",
        assertThrows(OutOfTimeException.class, part::check).getMessage());
  }

  @Test
  void doesNotCountTheTimeInWhichTheMachineDidSomethingElse() {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    for (int i = 0; i < 100; i++) {
      clock += 60 * SECOND;
      budget.check();
    }
    work(4 * SECOND);
    budget.check();
    work(SECOND);
    assertThrows(OutOfTimeException.class, budget::check);
  }

  @Test
  void asksForProcessorTimeOnlyWhenItMayBeUsedUp() {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    for (int i = 0; i < 1000; i++) {
      work(SECOND / 1000);
      budget.check();
    }
    assertEquals(1, askedProcessor);
  }

  @Test
  void looksAtTheClockOnceInAFewPieces() {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    work(6 * SECOND);
    int pieces = 0;
    try {
      while (pieces < 1000) {
        budget.tick();
        pieces++;
      }
    } catch (OutOfTimeException e) {
      assertTrue(pieces > 10, pieces + " pieces");
    }
    assertTrue(pieces < 100, pieces + " pieces");
  }

  @Test
  void stopsWhoReadsATextChunkByChunk() throws IOException {
    TimeBudget budget = budget(Duration.ofSeconds(5));
    char[] chunk = new char[4];
    try (BudgetedReader reader = new BudgetedReader("The harbour", budget)) {
      assertEquals(4, reader.read(chunk, 0, 4));
      assertEquals("The ", new String(chunk));
      work(5 * SECOND);
      assertThrows(OutOfTimeException.class, () -> reader.read(chunk, 0, 4));
    }
  }

  @Test
  void measuresTheThreadItIsMadeIn() {
    TimeBudget much = TimeBudget.of(Duration.ofMinutes(10), "limit");
    TimeBudget hardlyAny = TimeBudget.of(Duration.ofNanos(1), "limit");
    assertThrows(OutOfTimeException.class, () -> askUntilOver(hardlyAny));
    assertDoesNotThrow(much::check);
  }

  /** Where processor time goes on in steps of milliseconds, it does go on. */
  private static void askUntilOver(TimeBudget budget) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < 10 * SECOND) {
      budget.check();
    }
  }
}
