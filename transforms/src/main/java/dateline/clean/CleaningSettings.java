package dateline.clean;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning is configured by.
 *
 * @param mode how the article is found
 * @param language BCP 47 tag of all input; null detects it for each document
 * @param maxTime longest processor time that the cleaning of one document may take; more than none
 */
public record CleaningSettings(CleaningMode mode, @Nullable String language, Duration maxTime)
    implements Serializable {

  /**
   * Several times what the worst page takes that we could make, as long as pages may be: of a page
   * that somebody reads it decides nothing.
   */
  public static final int DEFAULT_MAX_SECONDS = 60;

  /** With the default limit of time. */
  public CleaningSettings(CleaningMode mode, @Nullable String language) {
    this(mode, language, Duration.ofSeconds(DEFAULT_MAX_SECONDS));
  }
}
