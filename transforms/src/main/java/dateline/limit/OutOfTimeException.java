package dateline.limit;

import java.math.BigDecimal;
import java.time.Duration;

/** A document on which a stage works longer than it may; the message names the limit. */
public final class OutOfTimeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutOfTimeException(Duration limit, String option) {
    super("more than " + seconds(limit) + " s of processor time, the limit of --" + option);
  }

  /** As on the command line, where it is a whole number. */
  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros().toPlainString();
  }
}
