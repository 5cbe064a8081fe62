package dateline.clean.limit;

import java.math.BigDecimal;
import java.time.Duration;

/** A document whose cleaning takes longer than it may; the message names the limit. */
public final class OutOfTimeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutOfTimeException(Duration limit) {
    super("cleaning takes more than " + seconds(limit) + " s, the limit of --maxCleaningSeconds");
  }

  /** As on the command line, where it is a whole number. */
  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros().toPlainString();
  }
}
