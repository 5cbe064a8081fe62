package dateline.clean.metadata;

import dateline.clean.block.CleanedPage;
import dateline.clean.time.MachineTime;
import dateline.clean.time.StatedTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one place of a page says about when.
 *
 * @param time the time
 * @param evidence what it was read from
 * @param place where it stands
 */
record TimeClaim(StatedTime time, String evidence, Place place) {

  /** Where a page states times. Two claims of one place are one witness. */
  enum Place {
    JSON_LD,
    META,
    MARKED_UP,
    VISIBLE,
    ADDRESS,
    CREATION
  }

  /** A value written for machines; null if it states no time. */
  static @Nullable TimeClaim of(String value, Place place) {
    StatedTime time = MachineTime.read(value);
    return time == null ? null : new TimeClaim(time, value, place);
  }

  Instant at() {
    return time.instant();
  }

  CleanedPage.Dated dated() {
    return new CleanedPage.Dated(at(), evidence);
  }
}
