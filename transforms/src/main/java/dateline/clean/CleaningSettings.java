package dateline.clean;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning is configured by.
 *
 * @param mode how the article is found
 * @param language BCP 47 tag of all input; null detects it for each document
 */
public record CleaningSettings(CleaningMode mode, @Nullable String language)
    implements Serializable {}
