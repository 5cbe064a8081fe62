package dateline.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The processor time that a stage may take for one document. The stage's steps ask as they go, and
 * whoever asks too late is told: no thread is stopped from outside, and none is left behind.
 *
 * <p>Processor time and not the clock's: a machine that is busy with something else must not decide
 * which documents a run has. But to ask for it is dear, so the clock is asked first: as long as it
 * has not gone on by what is left, that cannot be used up.
 *
 * <p>A budget belongs to the thread that made it.
 */
public final class TimeBudget {

  /** How many small pieces of work are done between two looks at the clock; a power of two. */
  private static final int PIECES = 64;

  private final Duration limit;
  private final String option;
  private final LongSupplier clock;
  private final LongSupplier processorTime;
  private final long begin;

  /** What the clock shows when the budget may be used up, and no sooner. */
  private long due;

  private int pieces;

  /**
   * A budget that begins now.
   *
   * @param option that sets the limit, for whoever reads of it
   * @param clock nanoseconds from any moment
   * @param processorTime nanoseconds that the thread has worked
   */
  TimeBudget(Duration limit, String option, LongSupplier clock, LongSupplier processorTime) {
    this.limit = limit;
    this.option = option;
    this.clock = clock;
    this.processorTime = processorTime;
    this.begin = processorTime.getAsLong();
    this.due = clock.getAsLong() + limit.toNanos();
  }

  /**
   * A budget of this thread that begins now.
   *
   * @param limit more than nothing
   * @param option that sets the limit, for whoever reads of it
   */
  public static TimeBudget of(Duration limit, String option) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    boolean told = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
    // Where the machine does not tell, the clock is the best there is.
    return new TimeBudget(
        limit,
        option,
        System::nanoTime,
        told ? threads::getCurrentThreadCpuTime : System::nanoTime);
  }

  /**
   * Asks whether there is time left: between two steps.
   *
   * @throws OutOfTimeException if there is none
   */
  public void check() {
    if (isUsedUp()) {
      throw new OutOfTimeException(limit, option);
    }
  }

  /** Whether there is no time left: between two steps, for one that goes on without the rest. */
  public boolean isUsedUp() {
    long now = clock.getAsLong();
    if (now - due < 0) {
      return false;
    }
    long left = limit.toNanos() - (processorTime.getAsLong() - begin);
    if (left > 0) {
      due = now + left;
    }
    return left <= 0;
  }

  /**
   * Counts a small piece of work, a node or a line, and asks now and then: within a step.
   *
   * @throws OutOfTimeException if there is no time left
   */
  public void tick() {
    pieces++;
    if ((pieces & (PIECES - 1)) == 0) {
      check();
    }
  }
}
