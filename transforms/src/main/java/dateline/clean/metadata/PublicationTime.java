package dateline.clean.metadata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an article was published, by all that its page says about it. The rule, in the words
 * of docs/cleaning.md: the first claim holds unless it is overwritten, outvoted or in the future;
 * then it is made as exact as the claims for the same day allow.
 */
final class PublicationTime {

  private static final Duration DAY = Duration.ofHours(24);

  /** No page is published so long after everything else it dates. */
  private static final Duration FUTURE = Duration.ofDays(366);

  /** The widest two places' clocks may differ. */
  private static final Duration WIDEST_ZONES = Duration.ofHours(14);

  /** People write the zone of winter in summer. */
  private static final Duration SUMMER_TIME = Duration.ofHours(1);

  private final List<TimeClaim> claims;
  private final List<TimeClaim> updates;

  private PublicationTime(List<TimeClaim> claims, List<TimeClaim> updates) {
    this.claims = claims;
    this.updates = updates;
  }

  /**
   * The publication time.
   *
   * @param claims of publication, those that are believed first before others
   * @param updates what is called an update
   * @return null if nothing claims any; the first update if nothing claims more
   */
  static @Nullable TimeClaim of(List<TimeClaim> claims, List<TimeClaim> updates) {
    if (claims.isEmpty()) {
      return updates.isEmpty() ? null : updates.get(0);
    }
    PublicationTime decision = new PublicationTime(claims, updates);
    return decision.exact(decision.believed());
  }

  /**
   * The time of the last update: the first claim of any that does not lie before publication.
   *
   * @param published null where unknown
   */
  static @Nullable TimeClaim update(List<TimeClaim> updates, @Nullable TimeClaim published) {
    PublicationTime decision = new PublicationTime(updates, List.of());
    for (TimeClaim claim : updates) {
      TimeClaim exact = decision.exact(claim);
      if (published == null
          || !minute(exact.at()).isBefore(minute(published.at()))
          || (exact.time().clock() == null && sameDay(exact, published))) {
        return exact;
      }
    }
    return null;
  }

  private TimeClaim believed() {
    TimeClaim first = claims.get(0);
    TimeClaim better = overwritten(first);
    if (better == null) {
      better = outvoted(first);
    }
    if (better == null) {
      better = inFuture(first);
    }
    return better == null ? first : better;
  }

  /** A CMS that prints the time of the last change for both loses to an earlier claim. */
  private @Nullable TimeClaim overwritten(TimeClaim first) {
    if (!isUpdate(first)) {
      return null;
    }
    return first(
        c ->
            c.place() != TimeClaim.Place.CREATION
                && !isUpdate(c)
                && end(c).isBefore(first.at().minus(DAY)));
  }

  /** When what a claim states is over: a day alone lasts, wherever its midnight is. */
  private static Instant end(TimeClaim claim) {
    return claim.time().clock() == null ? claim.at().plus(DAY) : claim.at();
  }

  /** Two other places that agree on a day outvote one with which no other agrees. */
  private @Nullable TimeClaim outvoted(TimeClaim first) {
    if (first(c -> c.place() != first.place() && agree(c, first)) != null) {
      return null;
    }
    return first(
        c ->
            !agree(c, first)
                && !isUpdate(c)
                && first(o -> o.place() != c.place() && o.place() != first.place() && agree(o, c))
                    != null
                && c.place() != first.place());
  }

  /** A time long after all others that the page states is a template's. */
  private @Nullable TimeClaim inFuture(TimeClaim first) {
    Instant latest = null;
    for (List<TimeClaim> all : List.of(claims, updates)) {
      for (TimeClaim claim : all) {
        boolean other = !claim.at().equals(first.at());
        if (other && (latest == null || claim.at().isAfter(latest))) {
          latest = claim.at();
        }
      }
    }
    return latest != null && first.at().isAfter(latest.plus(FUTURE))
        ? first(c -> !c.at().equals(first.at()))
        : null;
  }

  private TimeClaim exact(TimeClaim chosen) {
    TimeClaim exact = chosen;
    if (chosen.time().clock() == null) {
      exact = or(first(c -> sameDay(c, chosen) && c.time().clock() != null && !isUpdate(c)), exact);
    }
    TimeClaim zoneless = exact;
    if (zoneless.time().zone() == null && zoneless.time().clock() != null) {
      exact =
          or(
              first(c -> c.time().zone() != null && sameDay(c, zoneless) && sameClock(c, zoneless)),
              exact);
    }
    TimeClaim zoned = exact;
    if (zoned.time().zone() != null) {
      exact = or(first(c -> inShownZone(c, zoned)), exact);
    }
    return exact;
  }

  /**
   * Whether readers are shown the same minute of another hour: machines' zones are wrong far more
   * often than those that people see.
   */
  private boolean inShownZone(TimeClaim shown, TimeClaim chosen) {
    if (shown.place() != TimeClaim.Place.VISIBLE
        || chosen.place() == TimeClaim.Place.VISIBLE
        || shown.time().zone() == null
        || shown.time().clock() == null
        || isUpdate(shown)) {
      return false;
    }
    Duration apart = Duration.between(minute(chosen.at()), minute(shown.at())).abs();
    return apart.compareTo(SUMMER_TIME) > 0
        && apart.compareTo(WIDEST_ZONES) <= 0
        && apart.toMinutes() % 60 == 0;
  }

  private static Instant minute(Instant at) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60) * 60);
  }

  /** The same minute as an update. */
  private boolean isUpdate(TimeClaim claim) {
    return updates.stream().anyMatch(u -> minute(u.at()).equals(minute(claim.at())));
  }

  private static boolean agree(TimeClaim one, TimeClaim two) {
    return Math.abs(one.time().day().toEpochDay() - two.time().day().toEpochDay()) <= 1;
  }

  private static boolean sameDay(TimeClaim one, TimeClaim two) {
    return one.time().day().equals(two.time().day());
  }

  private static boolean sameClock(TimeClaim one, TimeClaim two) {
    LocalTime first = one.time().clock();
    LocalTime second = two.time().clock();
    return first != null
        && second != null
        && first.getHour() == second.getHour()
        && first.getMinute() == second.getMinute();
  }

  private @Nullable TimeClaim first(Predicate<TimeClaim> wanted) {
    return claims.stream().filter(wanted).findFirst().orElse(null);
  }

  private static TimeClaim or(@Nullable TimeClaim better, TimeClaim otherwise) {
    return better == null ? otherwise : better;
  }
}
