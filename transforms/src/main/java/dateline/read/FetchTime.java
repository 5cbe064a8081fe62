package dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a crawler says that it fetched a page. What is no time, or none at which there was a web, is
 * null: the page is worth more than the time it was fetched.
 */
final class FetchTime {

  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** Seconds beyond this would be milliseconds: the year 5138. */
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(100_000_000_000L);

  /** Some writers put numbers in quotation marks. */
  private static final Pattern SINCE_1970 = Pattern.compile("[0-9]{9,13}(\\.[0-9]{1,9})?");

  /** HTTP's own dates begin with the day of the week, which may be left out. */
  private static final Pattern HTTP_DATE =
      Pattern.compile("(?:[A-Za-z]{3}, *)?[0-9]{1,2} [A-Za-z]{3} .*");

  private FetchTime() {}

  /** Reads ISO 8601, where it is UTC without a zone, and what HTTP has for dates (RFC 1123). */
  static @Nullable Instant of(String words) {
    String text = words.strip().replace(' ', 'T');
    try {
      if (HTTP_DATE.matcher(words.strip()).matches()) {
        return plausible(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(words.strip())));
      }
      return plausible(
          text.matches(".*(?:Z|[+-]\\d\\d:?\\d\\d)")
              ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                  .toInstant()
              : LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text)
                  .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Reads a date in words, or seconds or milliseconds since 1970, also as a string. */
  static @Nullable Instant of(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    boolean digits = value.isTextual() && SINCE_1970.matcher(value.asText().strip()).matches();
    if (!value.isNumber() && !digits) {
      return of(value.asText());
    }
    try {
      BigDecimal number = digits ? new BigDecimal(value.asText().strip()) : value.decimalValue();
      boolean millis = number.abs().compareTo(MAX_SECONDS) > 0;
      BigDecimal time = millis ? number : number.movePointRight(3);
      return time.precision() - time.scale() > 18
          ? null
          : plausible(Instant.ofEpochMilli(time.longValue()));
    } catch (ArithmeticException | NumberFormatException e) {
      return null; // "1e999" is a number in JSON
    }
  }

  private static @Nullable Instant plausible(Instant time) {
    return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
  }
}
