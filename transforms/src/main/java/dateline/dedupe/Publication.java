package dateline.dedupe;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a document was published, as far as it says so.
 *
 * <p>Documents state a time or a whole day, and a day is recorded as its midnight in UTC. Midnight
 * itself counts as a day: pages print it where they know no time.
 *
 * @param day in UTC, in days since 1970; {@link #UNKNOWN} where nothing is stated
 * @param time nanoseconds since the day's begin; {@link #UNKNOWN} where no time is stated
 */
record Publication(long day, long time) {

  /** Later than all that is stated. */
  static final long UNKNOWN = Long.MAX_VALUE;

  /** By day, then by time; what states less is behind what states more. */
  static final Comparator<Publication> BY_TIME =
      Comparator.comparingLong(Publication::day).thenComparingLong(Publication::time);

  /** The publication at an instant, or at none that is known. */
  static Publication at(@Nullable Instant instant) {
    if (instant == null) {
      return new Publication(UNKNOWN, UNKNOWN);
    }
    OffsetDateTime stated = instant.atOffset(ZoneOffset.UTC);
    LocalTime time = stated.toLocalTime();
    return new Publication(
        stated.toLocalDate().toEpochDay(),
        time.equals(LocalTime.MIDNIGHT) ? UNKNOWN : time.toNanoOfDay());
  }

  /**
   * Whether this one is earlier by what both state: by the day, or by the time if both state one.
   *
   * <p>This is a partial order. "By time, and by id where one states none" would be no order at
   * all: of three documents of a day, each could come before the next in a circle.
   */
  boolean isSurelyBefore(Publication other) {
    return day < other.day || day == other.day && time < other.time && other.time != UNKNOWN;
  }
}
